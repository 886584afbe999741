import { isAllowed, unitsViewedBy } from '../../domain/people/roles.ts';
import { numbersOf, UNIT_STANDINGS, type RoundNumbers, type UnitStanding } from '../../domain/status/round-count.ts';
import { listRounds, listRoundsToTell, type RoundFacts } from '../../store/rounds.ts';
import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import { kindAskedBy } from '../status/rounds-of-kind.ts';
import { countRounds } from '../reports/count-rounds.ts';
import type { Request } from '../request.ts';

/** How the units of a round stand. */
export interface ReportStates {
  round: RoundFacts;
  /** Of which kind most of its units are. */
  asks: AskedUnitKind;
  announced: string;
  numbers: RoundNumbers;
  /** Those whose names the asker may see, who must act first; others are counted only. */
  units: {
    name: string;
    standing: UnitStanding;
    /** Until when lateness has its reason, yyyy-mm-dd. */
    excusedUntil: string | null;
    handedInLate: boolean;
  }[];
  /** Names of others are left out. */
  hidden: boolean;
}

/** So many rounds are shown at once. */
const ROUNDS = 3;

/**
 * Returns how the units stand in one round, in those of a year, or in those of which people are told; empty where there
 * is none.
 */
export async function showReportStates(
  { store: { database }, person, now, planId }: Request,
  { round: id, year }: { round: number | null; year: number | null },
): Promise<ReportStates[]> {
  const rounds =
    id === null
      ? await listRoundsToTell(database, planId, { year: year ?? undefined, most: ROUNDS })
      : await listRounds(database, planId, { counted: true }, { id: { in: [id] } });
  const seesAll = isAllowed(person, 'status.names');
  const own = unitsViewedBy(person);
  return (await countRounds(database, rounds, now)).map(({ round, announced, count }) => ({
    round,
    asks: kindAskedBy(count),
    announced,
    numbers: numbersOf(count),
    hidden: !seesAll,
    units: UNIT_STANDINGS.flatMap((standing) =>
      count[standing]
        .filter(({ unitId }) => seesAll || own.includes(unitId))
        .map((unit) => ({
          name: unit.name,
          standing,
          excusedUntil: unit.excused?.until ?? null,
          handedInLate: count['handed-in-late'].includes(unit),
        })),
    ),
  }));
}
