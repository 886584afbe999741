import { createHash } from 'node:crypto';
import { openSections, type ReportSection } from '../../domain/annual-report/report-words.ts';
import { freezeAnnualReport, readReportFile, type AnnualReportFacts } from '../../store/annual-reports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { ConsolidationFacts } from '../../store/consolidations.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import type { Refusal } from '../permissions/authorize.ts';
import { applyOnce, readAppliedOutcome, type Request } from '../request.ts';
import { findChanged, findReport, showReport } from './find-report.ts';
import { makeReportFile, type ReportFile } from './make-report-file.ts';
import { reportSectionConversation } from './report-conversations.ts';

export type ReportFileOutcome =
  | {
      kind: 'file';
      report: AnnualReportFacts;
      file: Uint8Array;
      /** What a draft's template asks for and nobody has told. */
      missing: ReportFile['missing'];
      absent: readonly string[];
    }
  | { kind: 'not-found' }
  | Refusal;

/** Sends the file of a report: of a draft as it would be now, which is not kept; else the very bytes that were frozen. */
export async function sendReportFile(request: Request, id: number): Promise<ReportFileOutcome> {
  const { store } = request;
  const found = await findReport(store.database, request, id, 'consolidation.read');
  if (found.kind !== 'found') return found;
  const { report } = found;
  if (report.state === 'draft') {
    const made = await makeReportFile(request, report);
    return made === null
      ? { kind: 'not-found' }
      : { kind: 'file', report, file: made.content, missing: made.missing, absent: made.absent };
  }
  const file = await readReportFile(store.database, id);
  return file === null ? { kind: 'not-found' } : { kind: 'file', report, file, missing: [], absent: [] };
}

export type FreezeReportOutcome =
  /** Frozen just now, or before. */
  | { kind: 'frozen'; report: AnnualReportFacts; file: Uint8Array }
  /** It is asked first: nobody has looked at some sections, or the figures were frozen anew since it was begun. */
  | { kind: 'confirm'; report: AnnualReportFacts; open: readonly ReportSection[]; newer: ConsolidationFacts | null }
  /** The words were changed while the file was made. */
  | { kind: 'changed'; report: AnnualReportFacts }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Freezes a report: makes its file and keeps it, once. One that was frozen before is sent as it is.
 * @param confirmed freezes it although sections were not looked at, or there are newer figures.
 */
export async function freezeReport(request: Request, id: number, confirmed: boolean): Promise<FreezeReportOutcome> {
  const { store, now, person } = request;
  const { database } = store;
  const found = await findReport(database, request, id, 'consolidation.freeze');
  if (found.kind !== 'found') return found;
  const { report, actor } = found;
  if (report.state !== 'draft') return frozen(request, report);
  const applied = await readAppliedOutcome<Exclude<FreezeReportOutcome, { kind: 'frozen' }>>(
    request,
    'freeze-annual-report',
  );
  if (applied !== undefined) return applied;
  const { newer } = await showReport(database, report);
  const open = openSections(report.words);
  if (!confirmed && (open.length > 0 || newer !== null)) return { kind: 'confirm', report, open, newer };
  const made = await makeReportFile(request, report);
  if (made === null) return { kind: 'not-found' };
  const { content } = made;
  const hash = createHash('sha256').update(content).digest('hex');
  const { officerId, telegramUserId } = actor;
  type Done = { kind: 'done' | 'changed'; report: AnnualReportFacts };
  const done = await applyOnce(request, 'freeze-annual-report', async (transaction): Promise<Done> => {
    const kept = await freezeAnnualReport(transaction, report, { content, hash }, { officerId, at: now });
    if (!kept) return { kind: 'changed', report: await findChanged(transaction, id) };
    if (stateOf(request, reportSectionConversation) !== null) await endConversation(transaction, person.telegramUserId);
    const { fromYear, toYear, version } = report.consolidation;
    const by = { officerId, telegramUserId, subject: 'annual-report' as const, subjectId: id };
    const after = { fromYear, toYear, version, hash };
    await recordAudit(transaction, { ...by, action: 'annual-report.freeze', after }, now);
    return { kind: 'done', report: await findChanged(transaction, id) };
  });
  // Somebody else froze it meanwhile: theirs is the one that is kept.
  if (done.kind === 'changed' && done.report.state === 'draft') return { kind: 'changed', report: done.report };
  return frozen(request, done.report);
}

async function frozen({ store }: Request, report: AnnualReportFacts): Promise<FreezeReportOutcome> {
  const file = await readReportFile(store.database, report.id);
  return file === null ? { kind: 'not-found' } : { kind: 'frozen', report, file };
}
