import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import type { ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';

/** What is to be mended of a report that was returned. */
export interface Returned {
  comments: { number: number; label: string; comment: string }[];
  /** Null where no time was set. */
  fixBy: Date | null;
}

/** Lists the comments of a return in the order of the questions, each with the number under which its question is asked. */
export function listComments({ round, unit, comments }: ReportFacts): Returned['comments'] {
  return questionsAskedOf(round.form, round.year, unit.key)
    .filter(({ key }) => key in comments)
    .map(({ key, number, shortLabel }) => ({ number, label: shortLabel, comment: comments[key] ?? '' }));
}

/** Reads what is to be mended where a report, or its correction, was returned and not handed in again; null elsewhere. */
export async function readReturned(
  database: Database,
  { state, correction, draft }: ObligationFacts,
): Promise<Returned | null> {
  if ((state !== 'returned' && correction !== 'returned') || draft === null) return null;
  const report = await findReport(database, draft.id);
  return report === null ? null : { comments: listComments(report), fixBy: report.fixBy };
}
