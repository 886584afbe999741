import { receiptCode } from '../../domain/reporting/receipt-code.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { moveReport, settleCorrection } from '../../store/reports.ts';
import { listPermitted } from '../people/list-permitted.ts';
import type { ObligationMove } from './move-obligation.ts';

/**
 * Hands the figures of a revision to those who review: the receipt, and their notice. A correction of figures that
 * nobody has reviewed takes their place.
 * @returns the code of the receipt.
 * @throws when the report is not where its obligation is.
 */
export async function handIn(
  database: Database,
  report: ReportFacts,
  { from, to }: Extract<ObligationMove, { kind: 'moved' }>,
  change: { from: 'draft' | 'signing'; submittedById: number; signedOffById?: number },
  now: Date,
): Promise<string> {
  const code = receiptCode(
    report.unit.key,
    report.round.year,
    report.revision,
    report.round.occasion === 'yearly' ? null : report.obligationId,
  );
  const { submittedById, signedOffById } = change;
  const signed = signedOffById === undefined ? {} : { signedOffById, signedOffAt: now };
  const submitted = { state: 'submitted', submittedAt: now, submittedById, receiptCode: code, ...signed } as const;
  if (!(await moveReport(database, report.id, change.from, submitted))) {
    throw new Error(`Report ${report.id} is not where its obligation is.`);
  }
  const replaces = from.correction !== 'none' && to.correction === 'none';
  if (replaces && report.correctsId !== null) await settleCorrection(database, report.id, report.correctsId);
  const reviewers = await listPermitted(database, 'report.review', toLocalDate(now));
  await planNotices(
    database,
    // Whoever entered it for the unit has it before their eyes.
    reviewers
      .filter(({ id }) => id !== submittedById)
      .map(({ id, chatId }) => ({
        ...{
          kind: 'report-submitted',
          params: { reportId: report.id },
          chatId,
          officerId: id,
          priority: 1,
          dueAt: now,
        },
        dedupeKey: `report-submitted:${report.id}:${id}`,
      })),
    now,
  );
  return code;
}
