import { findConflicts } from '../../domain/reporting/checks.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { receiptCode } from '../../domain/reporting/receipt-code.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import { moveReport } from '../../store/reports.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';
import { letHappen } from './move-obligation.ts';
import { loadFilling, refuseFilling, type FillingRefusal } from './load-filling.ts';

export type SubmitReportOutcome =
  | { kind: 'submitted'; reportId: number; receiptCode: string; submittedAt: Date; unitName: string; title: string }
  /** Questions nobody has come to yet; submitting is not possible. */
  | { kind: 'unanswered'; reportId: number; numbers: number[] }
  /** Questions postponed for want of a figure; submitting needs the person's word. */
  | { kind: 'postponed'; reportId: number; numbers: number[] }
  | {
      kind: 'conflicting';
      reportId: number;
      conflicts: { number: number; message: string; otherNumber: number | null }[];
    }
  | FillingRefusal;

/** Submits the figures of a report and tells the reviewers. `withGaps`: the person accepts that figures are missing. */
export async function submitReport(
  request: Request,
  reportId: number,
  withGaps: boolean,
): Promise<SubmitReportOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'submit-report', async (database): Promise<SubmitReportOutcome> => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseFilling(request, loaded);
    if (refusal !== null || loaded === null || person.officerId === null) return refusal ?? { kind: 'not-found' };
    const gaps = findGaps(loaded);
    if (gaps.unanswered.length > 0) return { kind: 'unanswered', reportId, numbers: gaps.unanswered };
    const conflicts = findConflicts(loaded);
    if (conflicts.length > 0) return { kind: 'conflicting', reportId, conflicts };
    if (gaps.postponed.length > 0 && !withGaps) return { kind: 'postponed', reportId, numbers: gaps.postponed };

    const { report } = loaded;
    const move = await letHappen(database, report.obligationId, { kind: 'hand-in', signer: false });
    if (move.kind === 'refused') {
      return { kind: 'not-open', state: move.reason === 'locked' ? 'locked' : move.from.state };
    }
    const code = receiptCode(report.unit.key, report.round.year, report.revision);
    const change = {
      state: 'submitted',
      submittedAt: now,
      submittedById: person.officerId,
      receiptCode: code,
    } as const;
    if (!(await moveReport(database, reportId, 'draft', change))) return { kind: 'not-open', state: 'submitted' };
    await endConversation(database, person.telegramUserId);
    await recordAudit(
      database,
      {
        officerId: person.officerId,
        telegramUserId: person.telegramUserId,
        action: 'report.submit',
        subject: 'report',
        subjectId: reportId,
        before: { state: 'draft' },
        after: { state: 'submitted', receiptCode: code, postponed: gaps.postponed },
      },
      now,
    );
    const reviewers = await listPermitted(database, 'report.review', toLocalDate(now));
    await planNotices(
      database,
      reviewers.map(({ id, chatId }) => ({
        kind: 'report-submitted',
        params: { reportId },
        chatId,
        officerId: id,
        priority: 1,
        dedupeKey: `report-submitted:${reportId}:${id}`,
        dueAt: now,
      })),
      now,
    );
    const { unit, round } = report;
    return {
      kind: 'submitted',
      reportId,
      receiptCode: code,
      submittedAt: now,
      unitName: unit.shortName,
      title: round.title,
    };
  });
}
