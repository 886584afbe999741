import { missingOf, type Missing } from '../../domain/reminders/missing.ts';
import { isExcused } from '../../domain/reporting/excused.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, listRoundsToRemind } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';

/** Who still owes in a round. */
export interface OwingUnits {
  roundId: number;
  title: string;
  /** The last day on time as it is announced, yyyy-mm-dd. */
  announcedOn: string;
  late: boolean;
  /** The ladder tells heads of units too. */
  headsTold: boolean;
  /** Those that owe figures and are not excused, by name. */
  units: ObligationFacts[];
  /** Those whose figures are in and whose signed document is neither received nor announced, by name. */
  withoutDocument: ObligationFacts[];
}

/** The units that owe in an open round; null where there is no such round. */
export async function listOwingUnits(database: Database, roundId: number, now: Date): Promise<OwingUnits | null> {
  const round = await findRound(database, roundId);
  const reminding = (await listRoundsToRemind(database)).find(({ id }) => id === roundId);
  if (round === null || reminding === undefined) return null;
  const { announced, lateAfter } = announcedDue(round.dueOn, await readCalendar(database));
  const all = await listObligations(database, { roundId });
  const byName = sortUnits(all.map((obligation) => ({ name: obligation.unit.shortName, obligation })));
  const missing = (what: Missing): ObligationFacts[] =>
    byName.map(({ obligation }) => obligation).filter((obligation) => missingOf(obligation) === what);
  return {
    ...{ roundId, title: round.title, announcedOn: announced, headsTold: reminding.tellsHeads },
    late: toLocalDate(now) > lateAfter,
    units: missing('figures').filter((obligation) => !isExcused(obligation, toLocalDate(now))),
    withoutDocument: missing('signed-document'),
  };
}

/** The units that are late in a round; null where it is not open, or not yet due. */
export async function listLateUnits(database: Database, roundId: number, now: Date): Promise<OwingUnits | null> {
  const owing = await listOwingUnits(database, roundId, now);
  return owing?.late === true ? owing : null;
}
