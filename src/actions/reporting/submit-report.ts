import { isAllowed, PERMISSIONS } from '../../domain/people/roles.ts';
import { findConflicts } from '../../domain/reporting/checks.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import { listOfficers } from '../../store/people.ts';
import { moveReport } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { applyOnce, type Request } from '../request.ts';
import { finishEntry } from './finish-entry.ts';
import { findDuplicate } from '../events/find-duplicate.ts';
import { handIn } from './hand-in.ts';
import { letHappen } from './move-obligation.ts';
import { loadFilling, refuseFilling, type FillingRefusal } from './load-filling.ts';

export type SubmitReportOutcome =
  | {
      kind: 'submitted';
      reportId: number;
      receiptCode: string;
      submittedAt: Date;
      unitName: string;
      title: string;
      obligationId: number;
      /** Handed in by a coordinator who entered it. */
      forUnit: boolean;
      document: DocumentMark;
      withoutHead: boolean;
    }
  /** The round asks for the word of the head of the unit, who was told. */
  | { kind: 'presented'; title: string; heads: string[] }
  /** A report of the same thing was handed in before. */
  | { kind: 'duplicate'; reportId: number; numbers: number[]; unitName: string; submittedAt: Date | null }
  /** Returned questions that nobody has changed or explained. */
  | { kind: 'untouched'; reportId: number; numbers: number[] }
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
    // An answer to a survey, and an entry of a database, are sent by buttons of their own.
    if (['survey', 'database'].includes(loaded.report.round.occasion)) return { kind: 'not-found' };
    const gaps = findGaps(loaded);
    if (gaps.unanswered.length > 0) return { kind: 'unanswered', reportId, numbers: gaps.unanswered };
    const conflicts = findConflicts(loaded);
    if (conflicts.length > 0) return { kind: 'conflicting', reportId, conflicts };
    if (gaps.postponed.length > 0 && !withGaps) return { kind: 'postponed', reportId, numbers: gaps.postponed };

    const { report } = loaded;
    const duplicate = await findDuplicate(database, loaded);
    if (duplicate !== null) return duplicate;
    const untouched = loaded.questions.filter(({ key }) => report.untouched.includes(key)).map(({ number }) => number);
    if (untouched.length > 0) return { kind: 'untouched', reportId, numbers: untouched };
    const { officerId, telegramUserId } = person;
    // What is entered for the unit comes from a paper that its head has signed.
    const ownReport = isAllowed(person, 'report.fill', report.unit.id);
    const heads =
      report.round.asksSignOff && ownReport
        ? await listOfficers(database, PERMISSIONS['report.sign'].ownUnit, toLocalDate(now), [report.unit.id])
        : [];
    const move = await letHappen(database, report.obligationId, { kind: 'hand-in', signer: heads.length > 0 });
    if (move.kind === 'refused') {
      return { kind: 'not-open', state: move.reason === 'locked' ? 'locked' : move.from.state };
    }
    await endConversation(database, telegramUserId);
    const { postponed } = gaps;
    const audit = {
      officerId,
      telegramUserId,
      subject: 'report' as const,
      subjectId: reportId,
      before: { state: 'draft' },
    };
    if (heads.length > 0) {
      await moveReport(database, reportId, 'draft', { state: 'signing', submittedById: officerId });
      await recordAudit(database, { ...audit, action: 'report.present', after: { state: 'signing', postponed } }, now);
      await planNotices(
        database,
        heads.map(({ id, chatId }) => ({
          ...{ kind: 'report-to-sign', params: { reportId }, chatId, officerId: id, priority: 1, dueAt: now },
          dedupeKey: `report-to-sign:${reportId}:${now.getTime()}:${id}`,
        })),
        now,
      );
      return { kind: 'presented', title: report.round.title, heads: heads.map(({ fullName }) => fullName) };
    }
    const forUnit = await finishEntry(database, request, report);
    const code = await handIn(database, report, move, { from: 'draft', submittedById: officerId }, now);
    const after = { state: 'submitted', receiptCode: code, postponed, forUnit };
    await recordAudit(database, { ...audit, action: 'report.submit', after }, now);
    const { unit, round } = report;
    return {
      kind: 'submitted',
      reportId,
      receiptCode: code,
      submittedAt: now,
      unitName: unit.shortName,
      title: round.title,
      obligationId: report.obligationId,
      forUnit,
      document: await findDocumentMark(database, report.obligationId),
      withoutHead: round.asksSignOff && ownReport,
    };
  });
}
