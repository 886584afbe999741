import type { ReportWords } from '../../domain/annual-report/report-words.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  createAnnualReport,
  findNewestReport,
  findReportOf,
  supersedeAnnualReport,
  type AnnualReportFacts,
} from '../../store/annual-reports.ts';
import {
  findConsolidation,
  listFrozen,
  lockConsolidation,
  type ConsolidationFacts,
} from '../../store/consolidations.ts';
import type { Database } from '../../store/open-store.ts';
import type { ConsolidatedYears } from '../consolidation/consolidate-plan.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { findChanged, findReport, showReport, type ReportShown } from './find-report.ts';
import { reportSectionConversation } from './report-conversations.ts';

export type { AnnualReportFacts } from '../../store/annual-reports.ts';
export type { ReportShown } from './find-report.ts';

/** A frozen consolidation with the report that is written from it, if any. */
export interface ReportedConsolidation {
  consolidation: ConsolidationFacts;
  report: AnnualReportFacts | null;
}

export type ReportsOutcome =
  { kind: 'list'; reports: readonly ReportedConsolidation[]; mayWrite: boolean } | { kind: 'none' } | Refusal;

/** Lists the frozen consolidations from which a report can be written, or was, of these years or of any (null). */
export async function listReports(
  { store: { database }, person, planId }: Request,
  years: ConsolidatedYears | null,
): Promise<ReportsOutcome> {
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const of = years === null ? null : { fromYear: years.from, toYear: years.to };
  const reports: ReportedConsolidation[] = [];
  for (const consolidation of await listFrozen(database, planId, of)) {
    const report = await findReportOf(database, consolidation.id);
    if (report !== null || consolidation.state !== 'superseded') reports.push({ consolidation, report });
  }
  if (reports.length === 0) return { kind: 'none' };
  return { kind: 'list', reports, mayWrite: isAllowed(person, 'consolidation.freeze') };
}

export type ReportOutcome =
  | (ReportShown & {
      /** The version of the figures whose report the words were taken over from, where it was begun with them just now. */
      takenOver?: number;
    })
  /** Nobody has begun it. */
  | { kind: 'not-begun'; consolidation: ConsolidationFacts }
  | { kind: 'not-found' }
  | Refusal;

/** Reads the report of a frozen consolidation, for those who may read the figures. */
export async function readReportOf(
  { store: { database }, person }: Request,
  consolidationId: number,
): Promise<ReportOutcome> {
  const consolidation = await findConsolidation(database, consolidationId);
  if (consolidation === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const report = await findReportOf(database, consolidationId);
  return report === null ? { kind: 'not-begun', consolidation } : showReport(database, report);
}

/**
 * Begins the report of a frozen consolidation, or opens the one that was begun. Words that were given the report of an
 * earlier version of the same years are taken over.
 */
export async function beginReport(request: Request, consolidationId: number): Promise<ReportOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'begin-annual-report', async (database): Promise<ReportOutcome> => {
    const consolidation = await findConsolidation(database, consolidationId);
    if (consolidation === null) return refuseMissing(person, 'consolidation.freeze');
    const actor = authorize(person, 'consolidation.freeze');
    if (actor.kind === 'forbidden') return actor;
    // Whoever looks at all sections is writing none of them.
    if (stateOf(request, reportSectionConversation) !== null) await endConversation(database, person.telegramUserId);
    await lockConsolidation(database, consolidationId);
    const begun = await findReportOf(database, consolidationId);
    if (begun !== null) return showReport(database, begun);
    const before = await findNewestReport(database, consolidation);
    const report = await createReportDraft(database, actor, consolidationId, before?.words ?? {}, now);
    const shown = await showReport(database, report);
    const hasWords = before !== null && Object.keys(before.words).length > 0;
    return hasWords ? { ...shown, takenOver: before.consolidation.version } : shown;
  });
}

export type ReopenOutcome =
  ReportShown | { kind: 'not-frozen'; report: AnnualReportFacts } | { kind: 'not-found' } | Refusal;

/** Takes a frozen report up again as a new draft with the same words, until it is signed; what was frozen is kept. */
export async function reopenReport(request: Request, id: number): Promise<ReopenOutcome> {
  const { now } = request;
  return applyOnce(request, 'reopen-annual-report', async (database): Promise<ReopenOutcome> => {
    const found = await findReport(database, request, id, 'consolidation.freeze');
    if (found.kind !== 'found') return found;
    const { report, actor } = found;
    if (!(await supersedeAnnualReport(database, id))) return { kind: 'not-frozen', report };
    const { officerId, telegramUserId } = actor;
    const change = { before: { state: 'frozen' }, after: { state: 'superseded' } };
    const by = { officerId, telegramUserId, subject: 'annual-report' as const, subjectId: id };
    await recordAudit(database, { ...by, action: 'annual-report.reopen', ...change }, now);
    return showReport(database, await createReportDraft(database, actor, report.consolidation.id, report.words, now));
  });
}

async function createReportDraft(
  database: Database,
  { officerId, telegramUserId }: Actor,
  consolidationId: number,
  words: ReportWords,
  now: Date,
): Promise<AnnualReportFacts> {
  const id = await createAnnualReport(database, consolidationId, words, { officerId, at: now });
  const report = await findChanged(database, id);
  const { fromYear, toYear, version } = report.consolidation;
  const by = { officerId, telegramUserId, subject: 'annual-report' as const, subjectId: id };
  await recordAudit(database, { ...by, action: 'annual-report.begin', after: { fromYear, toYear, version } }, now);
  return report;
}
