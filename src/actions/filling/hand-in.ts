import { policyOf, type OccasionPolicy } from '../../domain/reporting/occasions.ts';
import { receiptCode } from '../../domain/reporting/receipt-code.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { replaceCorrectedRevision } from '../../store/reports.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import type { ObligationEventOutcome } from '../reports/apply-obligation-event.ts';
import { submitRevision } from '../reports/move-revision.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REPORT_SUBMITTED } from './report-submitted-notice.ts';
import { tellEntryReviewers } from './tell-entry-reviewers.ts';

/**
 * Hands in the figures of a revision: issues the receipt code, names the figures and notifies the reviewers. A correction of what nobody
 * has reviewed takes its place.
 * @returns the code of the receipt; null for what has none.
 * @throws when the report is not where its obligation is.
 */
export async function handIn(
  database: Database,
  report: ReportFacts,
  { to }: Extract<ObligationEventOutcome, { kind: 'moved' }>,
  change: { from: 'draft' | 'signing'; submittedById: number; signedOffById?: number },
  now: Date,
): Promise<string | null> {
  const { receipt, reviewedIn } = policyOf(report.round.occasion);
  const code = RECEIPTS[receipt](report);
  const { submittedById, signedOffById } = change;
  await submitRevision(database, report, change.from, { submittedById, receiptCode: code, signedOffById }, now);
  if (report.correctsId !== null && to.correction === 'none')
    await replaceCorrectedRevision(database, report.id, report.correctsId);
  await TELL_REVIEWERS[reviewedIn](database, report, submittedById, now);
  return code;
}

/** The code on the receipt. */
const RECEIPTS: Record<OccasionPolicy['receipt'], (report: ReportFacts) => string | null> = {
  'of-round': ({ unit, round, revision }) => receiptCode(unit.key, round.year, revision, null),
  'of-report': ({ unit, round, revision, obligationId }) => receiptCode(unit.key, round.year, revision, obligationId),
  none: () => null,
};

type TellReviewers = (database: Database, report: ReportFacts, submittedById: number, now: Date) => Promise<void>;

const TELL_REVIEWERS: Record<OccasionPolicy['reviewedIn'], TellReviewers> = {
  reports: tellReportReviewers,
  entries: (database, _report, submittedById, now) => tellEntryReviewers(database, submittedById, now),
  nowhere: () => Promise.resolve(),
};

async function tellReportReviewers(
  database: Database,
  report: ReportFacts,
  submittedById: number,
  now: Date,
): Promise<void> {
  const reviewers = await listPermitted(database, 'report.review', toLocalDate(now));
  await planNotices(
    database,
    REPORT_SUBMITTED,
    { reportId: report.id },
    // Whoever entered it for the unit has it before their eyes.
    reviewers
      .filter(({ id }) => id !== submittedById)
      .map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `report-submitted:${report.id}:${id}`,
      })),
    now,
  );
}
