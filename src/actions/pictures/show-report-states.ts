import { isAllowed, unitsViewedBy } from '../../domain/people/roles.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { UNIT_STANDINGS, unitStanding, type UnitStanding } from '../../domain/status/unit-standing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listObligations } from '../../store/obligations.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Request } from '../request.ts';

/** How the units of a round stand. */
export interface ReportStates {
  round: RoundFacts;
  announced: string;
  total: number;
  counts: { standing: UnitStanding; count: number }[];
  /** Those whose names the asker may see, who must act first; others are counted only. */
  units: { name: string; standing: UnitStanding }[];
  /** Names of others are left out. */
  hidden: boolean;
}

/** So many rounds are shown at once. */
const ROUNDS = 3;

/** How the units stand in one round, in those of a year, or in the open ones, the newest first; empty where there is none. */
export async function showReportStates(
  request: Request,
  { round: id, year }: { round: number | null; year: number | null },
): Promise<ReportStates[]> {
  const rounds = (await listRounds(request.store.database)).filter((round) =>
    id !== null ? round.id === id : year === null ? round.state === 'open' : round.year === year,
  );
  const states: ReportStates[] = [];
  for (const round of rounds.slice(0, ROUNDS)) states.push(await statesOf(request, round));
  return states;
}

/** How the units stand in a round. */
export async function statesOf(
  { store, person, now }: Pick<Request, 'store' | 'person' | 'now'>,
  round: RoundFacts,
): Promise<ReportStates> {
  const { database } = store;
  const today = toLocalDate(now);
  const { announced, lateAfter } = announcedDue(round.dueOn, await readCalendar(database));
  const standings = (await listObligations(database, { roundId: round.id })).map((obligation) => ({
    name: obligation.unit.shortName,
    unitId: obligation.unit.id,
    standing: unitStanding(obligation, today > lateAfter, today),
  }));
  const seesAll = isAllowed(person, 'status.names');
  const own = unitsViewedBy(person);
  const shown = sortUnits(standings.filter(({ unitId }) => seesAll || own.includes(unitId)));
  return {
    ...{ round, announced, total: standings.length, hidden: !seesAll },
    counts: UNIT_STANDINGS.map((standing) => ({
      standing,
      count: standings.filter((one) => one.standing === standing).length,
    })),
    units: UNIT_STANDINGS.flatMap((standing) => shown.filter((one) => one.standing === standing)).map(
      ({ name, standing }) => ({ name, standing }),
    ),
  };
}
