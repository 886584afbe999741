import { addScan, isBeforeFrozen } from '../../domain/documents/signed-document.ts';
import type { DocumentFile } from '../../domain/files/document-file.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { parseDocumentReference, type DocumentReference } from '../../domain/text/parse-document-reference.ts';
import { signAnnualReport, type AnnualReportFacts } from '../../store/annual-reports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import { recordSent } from '../consolidation/mark-consolidation-sent.ts';
import { endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import type { DocumentPart, DocumentRefusal } from '../documents/send-document.ts';
import type { Actor, Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { findChanged, findReport } from './find-report.ts';
import { reportSigningConversation } from './report-conversations.ts';

export type SigningOutcome =
  | {
      kind: 'signing';
      report: AnnualReportFacts;
      files: readonly DocumentFile[];
      reference: DocumentReference | null;
      /** What was typed is dated before the report was frozen: it is taken once that is confirmed. */
      early: DocumentReference | null;
      refusal: DocumentRefusal | null;
    }
  | { kind: 'signed'; report: AnnualReportFacts }
  /** It is a draft, or was taken up again as one. */
  | { kind: 'not-frozen'; report: AnnualReportFacts }
  | { kind: 'not-found' }
  | Refusal;

/** Asks for number, date and scan of the signed document of a frozen report. */
export async function askSigned(request: Request, id: number): Promise<SigningOutcome> {
  const { database } = request.store;
  const found = await findFrozen(database, request, id);
  if (found.kind !== 'found') return found;
  const before = stateOf(request, reportSigningConversation);
  const { files, reference, early } = before?.reportId === id ? before : { files: [], reference: null, early: null };
  await enterConversation(database, request, reportSigningConversation, { reportId: id, files, reference, early });
  return { kind: 'signing', report: found.report, files, reference, early, refusal: null };
}

/** Takes a scan, or number and date as typed, in any order. */
export async function addSignedPart(request: Request, { text, files: sent }: DocumentPart): Promise<SigningOutcome> {
  const state = stateOf(request, reportSigningConversation);
  if (state === null) return { kind: 'not-found' };
  return applyOnce(request, 'add-signed-part', async (database): Promise<SigningOutcome> => {
    const found = await findFrozen(database, request, state.reportId);
    if (found.kind !== 'found') return found;
    let { files, reference, early } = state;
    let refusal: DocumentRefusal | null = sent.length === 0 && text.trim() === '' ? 'nothing' : null;
    for (const file of sent) {
      const added = addScan(files, file);
      if (added.kind === 'refused') refusal = added.reason;
      else files = added.files;
    }
    // A picture's caption may say anything; a message that is typed is meant as number and date.
    const isTyped = sent.length === 0;
    if (text.trim() !== '') {
      const parsed = parseDocumentReference(text, toLocalDate(request.now));
      if (parsed.kind === 'reference') {
        if (!isEarly(found.report, parsed.reference)) [reference, early] = [parsed.reference, null];
        else if (isTyped || reference === null) [reference, early] = [null, parsed.reference];
      } else if (isTyped) refusal = parsed.reason;
    }
    await enterConversation(database, request, reportSigningConversation, { ...state, files, reference, early });
    return { kind: 'signing', report: found.report, files, reference, early, refusal };
  });
}

/** Takes the number and date although it is before the day of freezing: it was signed, then frozen here. */
export async function confirmEarlyDate(request: Request): Promise<SigningOutcome> {
  return applyOnce(request, 'confirm-early-date', async (database): Promise<SigningOutcome> => {
    const state = stateOf(request, reportSigningConversation);
    if (state === null) return { kind: 'not-found' };
    const found = await findFrozen(database, request, state.reportId);
    if (found.kind !== 'found') return found;
    const taken = { files: state.files, reference: state.early ?? state.reference, early: null };
    await enterConversation(database, request, reportSigningConversation, { reportId: state.reportId, ...taken });
    return { kind: 'signing', report: found.report, ...taken, refusal: null };
  });
}

/** Records the signed document; the figures that it goes with count as sent by it, where no document was recorded for them. */
export async function recordSigned(request: Request): Promise<SigningOutcome> {
  const { now, person } = request;
  return applyOnce(request, 'record-signed-report', async (database): Promise<SigningOutcome> => {
    const state = stateOf(request, reportSigningConversation);
    if (state === null) return { kind: 'not-found' };
    const { reportId: id, files, reference, early } = state;
    const found = await findFrozen(database, request, id);
    if (found.kind !== 'found') return found;
    const { report, actor } = found;
    if (reference === null) return { kind: 'signing', report, files, reference, early, refusal: null };
    const { officerId, telegramUserId } = actor;
    if (!(await signAnnualReport(database, id, reference, files, { officerId, at: now })))
      return { kind: 'not-frozen', report: await findChanged(database, id) };
    await endConversation(database, person.telegramUserId);
    const by = { officerId, telegramUserId, subject: 'annual-report' as const, subjectId: id };
    const states = { before: { state: report.state }, after: { state: 'signed', ...reference, files: files.length } };
    await recordAudit(database, { ...by, action: 'annual-report.sign', ...states }, now);
    await recordSent(database, actor, report.consolidation, reference, now);
    return { kind: 'signed', report: await findChanged(database, id) };
  });
}

export type ScansOutcome =
  { kind: 'scans'; report: AnnualReportFacts; files: readonly DocumentFile[] } | { kind: 'not-found' } | Refusal;

/** Reads the scans of the signed document of a report. */
export async function readScans(request: Request, id: number): Promise<ScansOutcome> {
  const found = await findReport(request.store.database, request, id, 'consolidation.read');
  if (found.kind !== 'found') return found;
  const { signed } = found.report;
  return signed === null ? { kind: 'not-found' } : { kind: 'scans', report: found.report, files: signed.scans };
}

function isEarly({ frozen }: AnnualReportFacts, reference: DocumentReference): boolean {
  return frozen !== null && isBeforeFrozen(reference, frozen.at);
}

async function findFrozen(
  database: Database,
  request: Request,
  id: number,
): Promise<
  | { kind: 'found'; report: AnnualReportFacts; actor: Actor }
  | Extract<SigningOutcome, { kind: 'signed' | 'not-frozen' | 'not-found' | 'forbidden' }>
> {
  const found = await findReport(database, request, id, 'consolidation.freeze');
  if (found.kind !== 'found' || found.report.state === 'frozen') return found;
  return { kind: found.report.state === 'signed' ? 'signed' : 'not-frozen', report: found.report };
}
