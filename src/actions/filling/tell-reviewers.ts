import { policyOf, type OccasionPolicy } from '../../domain/reporting/occasions.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REPORT_SUBMITTED } from './report-submitted-notice.ts';
import { tellEntryReviewers } from './tell-entry-reviewers.ts';

/** Tells those who review what was handed in, by the list in which it waits. */
export async function tellReviewers(
  database: Database,
  report: ReportFacts,
  submittedById: number,
  now: Date,
): Promise<void> {
  await TELL[policyOf(report.round.occasion).reviewedIn](database, report, submittedById, now);
}

const TELL: Record<OccasionPolicy['reviewedIn'], typeof tellReviewers> = {
  reports: tellReportReviewers,
  entries: (database, { round }, submittedById, now) => tellEntryReviewers(database, round.planId, submittedById, now),
  nowhere: () => Promise.resolve(),
};

async function tellReportReviewers(
  database: Database,
  report: ReportFacts,
  submittedById: number,
  now: Date,
): Promise<void> {
  const reviewers = await listPermitted(database, report.round.planId, 'report.review', toLocalDate(now));
  await planNotices(
    database,
    report.round.planId,
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
