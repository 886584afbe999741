import { findConflicts } from '../../domain/reporting/checks.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import type { listOfficers } from '../../store/people.ts';
import { moveReport } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import type { Request } from '../request.ts';
import { finishEnteredReport } from './finish-entered-report.ts';
import { findDuplicate } from '../reports/find-duplicate.ts';
import type { Actor } from '../permissions/authorize.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { handInDraft, type HandedIn } from './hand-in-draft.ts';
import { type FillingRefusal, type LoadedFilling } from '../reports/load-filling.ts';
import { REPORT_TO_SIGN } from './report-to-sign-notice.ts';

export type SubmitReportOutcome =
  | {
      kind: 'submitted';
      reportId: number;
      receiptCode: string | null;
      submittedAt: Date;
      unitName: string;
      title: string;
      obligationId: number;
      /** Handed in by a coordinator who entered it. */
      forUnit: boolean;
      /** How many people of the unit are told of what was entered for it. */
      told: number;
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
  | { kind: 'postponed'; reportId: number; numbers: number[]; closingOn: string | null }
  /** The day until which the figures are counted is still to come; whether they are complete needs the person's word. */
  | { kind: 'early'; reportId: number; closingOn: string }
  | {
      kind: 'conflicting';
      reportId: number;
      conflicts: { number: number; message: string; otherNumber: number | null }[];
    }
  | FillingRefusal;

type Submitted = Extract<SubmitReportOutcome, { kind: 'submitted' | 'presented' }>;
type NotReady = Exclude<SubmitReportOutcome, Submitted | FillingRefusal>;

/**
 * Submits the figures of a report and tells the reviewers.
 * @param withGaps the person accepts that figures are missing.
 * @param complete the person says that no more will come until the day on which the figures close.
 */
export async function submitReport(
  request: Request,
  reportId: number,
  withGaps: boolean,
  complete = withGaps,
): Promise<SubmitReportOutcome> {
  return handInDraft<NotReady, Submitted>(request, 'submit-report', reportId, 'report', {
    refuse: (database, loaded) => findNotReady(database, request.now, loaded, { withGaps, complete }),
    present: (database, loaded, actor, heads) => present(database, request.now, loaded, actor, heads),
    finish: (database, handed) => finish(database, request.now, handed),
  });
}

async function findNotReady(
  database: Database,
  now: Date,
  loaded: LoadedFilling,
  { withGaps, complete }: { withGaps: boolean; complete: boolean },
): Promise<NotReady | null> {
  const { report, questions } = loaded;
  const reportId = report.id;
  const gaps = findGaps(loaded);
  if (gaps.unanswered.length > 0) return { kind: 'unanswered', reportId, numbers: gaps.unanswered };
  const conflicts = findConflicts(loaded);
  if (conflicts.length > 0) return { kind: 'conflicting', reportId, conflicts };
  const closingOn = closesAfter(loaded, toLocalDate(now));
  if (gaps.postponed.length > 0 && !withGaps)
    return { kind: 'postponed', reportId, numbers: gaps.postponed, closingOn };
  const duplicate = await findDuplicate(database, loaded);
  if (duplicate !== null) return duplicate;
  const untouched = questions.filter(({ key }) => report.untouched.includes(key)).map(({ number }) => number);
  if (untouched.length > 0) return { kind: 'untouched', reportId, numbers: untouched };
  return closingOn === null || complete ? null : { kind: 'early', reportId, closingOn };
}

/** Returns the day on which the figures close, where it is still to come; null where it is not, or they are not counted. */
function closesAfter({ report }: LoadedFilling, today: string): string | null {
  const { round } = report;
  return policyOf(round.occasion).counted && today < round.closingOn ? round.closingOn : null;
}

/** Puts a draft before the heads of the unit, who sign it. */
async function present(
  database: Database,
  now: Date,
  loaded: LoadedFilling,
  { officerId, telegramUserId }: Actor,
  heads: Awaited<ReturnType<typeof listOfficers>>,
): Promise<Submitted> {
  const { report } = loaded;
  const reportId = report.id;
  const { postponed } = findGaps(loaded);
  await moveReport(database, reportId, 'draft', { state: 'signing', submittedById: officerId });
  const subject = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
  const change = { before: { state: 'draft' }, after: { state: 'signing', postponed } };
  await recordAudit(database, { ...subject, action: 'report.present', ...change }, now);
  await planNotices(
    database,
    loaded.report.round.planId,
    REPORT_TO_SIGN,
    { reportId },
    heads.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dueAt: now,
      dedupeKey: `report-to-sign:${reportId}:${now.getTime()}:${id}`,
    })),
    now,
  );
  return { kind: 'presented', title: report.round.title, heads: heads.map(({ fullName }) => fullName) };
}

/** Records a handed-in report, and returns what the unit is told. */
async function finish(database: Database, now: Date, handed: HandedIn): Promise<Submitted> {
  const { loaded, actor, byUnit, receiptCode } = handed;
  const { officerId, telegramUserId } = actor;
  const { report } = loaded;
  const { id: reportId, unit, round, obligationId } = report;
  const { postponed } = findGaps(loaded);
  const told = await finishEnteredReport(database, actor, report, byUnit, now);
  const forUnit = told !== null;
  const subject = { officerId, telegramUserId, subject: 'report', subjectId: reportId } as const;
  const change = { before: { state: 'draft' }, after: { state: 'submitted', receiptCode, postponed, forUnit } };
  await recordAudit(database, { ...subject, action: 'report.submit', ...change }, now);
  return {
    kind: 'submitted',
    reportId,
    receiptCode,
    submittedAt: now,
    unitName: unit.shortName,
    title: round.title,
    obligationId,
    forUnit,
    told: told ?? 0,
    document: await findDocumentMark(database, obligationId),
    withoutHead: round.asksSignOff && byUnit,
  };
}
