import { isAllowed } from '../../domain/people/roles.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import type { Database } from '../../store/open-store.ts';
import { planNotices } from '../../store/notices.ts';
import { findReport } from '../../store/report-facts.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { countSubmittedReports, settleCorrection, moveReport, recordReview } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { takeOverEvent } from '../databases/take-over-event.ts';
import { applyOnce, type Request } from '../request.ts';
import { letHappen, type ObligationMove } from './move-obligation.ts';
import { loadFilling, type LoadedFilling } from './load-filling.ts';

/** Why a report cannot be reviewed by this person now. */
export type ReviewRefusal =
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'not-waiting'; state: string; decidedAt: Date | null }
  /** The round is closed. */
  | { kind: 'locked'; title: string };

export type ApproveOutcome =
  | {
      kind: 'approved';
      obligationId: number;
      unitName: string;
      title: string;
      approved: number;
      total: number;
      waiting: number;
      document: DocumentMark;
    }
  | ReviewRefusal;

/** Approves the figures of a submitted report and tells the unit. Of two reviewers at once one wins. */
export async function approveReport(request: Request, reportId: number): Promise<ApproveOutcome> {
  return applyOnce(request, 'approve-report', (database) => approveWithin(request, database, reportId));
}

/** Approves a report inside a transaction. */
export async function approveWithin(request: Request, database: Database, reportId: number): Promise<ApproveOutcome> {
  const { now } = request;
  const loaded = await loadFilling(database, reportId);
  const refusal = refuseReview(request, loaded);
  if (refusal !== null || loaded === null) return refusal ?? { kind: 'not-found' };
  const { report } = loaded;
  const move = await letHappen(database, report.obligationId, { kind: 'approve' });
  if (move.kind === 'refused') return refusedMove(database, reportId, move);
  if (!(await moveReport(database, reportId, 'submitted', { state: 'approved', decidedAt: now }))) {
    throw new Error(`Report ${reportId} is not where its obligation is.`);
  }
  if (report.correctsId !== null) await settleCorrection(database, reportId, report.correctsId);
  await finishReview(request, database, loaded, 'approved', {});
  await takeOverEvent(request, database, loaded);
  const obligations = await listObligations(database, { roundId: report.round.id });
  const count = (state: string): number => obligations.filter((obligation) => obligation.state === state).length;
  return {
    kind: 'approved',
    obligationId: report.obligationId,
    unitName: report.unit.shortName,
    title: report.round.title,
    approved: count('approved'),
    total: obligations.length,
    waiting: await countSubmittedReports(database),
    document: await findDocumentMark(database, report.obligationId),
  };
}

/** Why a report cannot be reviewed now; null where it can. */
export function refuseReview(request: Request, loaded: LoadedFilling | null): ReviewRefusal | null {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  // Entries of databases have a review of their own.
  if (loaded === null || loaded.report.round.occasion === 'database') return { kind: 'not-found' };
  const { state, decidedAt } = loaded.report;
  return state === 'submitted' ? null : { kind: 'not-waiting', state, decidedAt };
}

/** Why a review cannot be: the round is closed, or somebody else decided while this one was on its way. */
export async function refusedMove(
  database: Database,
  reportId: number,
  { reason }: Extract<ObligationMove, { kind: 'refused' }>,
): Promise<ReviewRefusal> {
  const report = await findReport(database, reportId);
  if (report === null) return { kind: 'not-found' };
  if (reason === 'locked') return { kind: 'locked', title: report.round.title };
  return { kind: 'not-waiting', state: report.state, decidedAt: report.decidedAt };
}

/** What approving and returning have in common: the review is kept, logged, and told to the unit's contacts. */
export async function finishReview(
  { person, now }: Request,
  database: Database,
  { report }: LoadedFilling,
  decision: 'approved' | 'returned',
  comments: Record<string, string>,
  fixBy: Date | null = null,
): Promise<void> {
  if (person.officerId === null) throw new Error('A reviewer is always an officer.');
  await recordReview(
    database,
    { reportId: report.id, reviewerId: person.officerId, decision, comments, ...(fixBy === null ? {} : { fixBy }) },
    now,
  );
  await endConversation(database, person.telegramUserId);
  const { officerId, telegramUserId } = person;
  const audit = { officerId, telegramUserId, subject: 'report' as const, subjectId: report.id };
  const change = {
    before: { state: 'submitted' },
    after: { state: decision, comments, ...(fixBy === null ? {} : { fixBy }) },
  };
  await recordAudit(database, { ...audit, action: `report.${decision}`, ...change }, now);
  const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [report.unit.id]);
  await planNotices(
    database,
    contacts.map(({ id, chatId }) => ({
      kind: `report-${decision}`,
      params: { reportId: report.id },
      chatId,
      officerId: id,
      priority: 1,
      dedupeKey: `report-${decision}:${report.id}:${id}`,
      dueAt: now,
    })),
    now,
  );
}
