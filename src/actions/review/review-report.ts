import type { ReportState } from '../../domain/reporting/obligation-state-machine.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/open-store.ts';
import { findReport } from '../../store/report-facts.ts';
import { listOfficers } from '../../store/people.ts';
import { countSubmittedReports, recordReview } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { takeOverEvent } from '../databases/take-over-event.ts';
import { endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import type { ObligationEventRefused } from '../reports/apply-obligation-event.ts';
import { countOneRound } from '../reports/count-rounds.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { approveRevision } from '../reports/review-revision.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REPORT_APPROVED } from './report-approved-notice.ts';
import { REPORT_RETURNED } from './report-returned-notice.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Why a report cannot be reviewed by this person now. */
export type ReviewRefusal =
  | Refusal
  | { kind: 'not-found' }
  | { kind: 'not-waiting'; state: ReportState; decidedAt: Date | null }
  /** The round is closed. */
  | { kind: 'locked'; title: string };

export type ApproveOutcome =
  | {
      kind: 'approved';
      obligationId: number;
      unitName: string;
      title: string;
      /** How many units, or reports of events, are approved, of how many that were asked or handed in. */
      approved: number;
      total: number;
      counted: 'units' | 'reports';
      /** Of the same round. */
      waiting: number;
      waitingElsewhere: number;
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
  const open = openReview(request, loaded);
  if (open.kind !== 'open') return open;
  const { filling, actor } = open;
  const { report } = filling;
  const move = await approveRevision(database, report, now);
  if (move.kind === 'refused') return refusedMove(database, reportId, move);
  await finishReview(actor, database, filling, now, 'approved', {});
  await takeOverEvent(actor, database, filling, now);
  const { count } = await countOneRound(database, report.round, now);
  const ofUnits = policyOf(report.round.occasion).counted;
  const waiting = await countSubmittedReports(database, report.round.planId, report.round.id);
  return {
    kind: 'approved',
    obligationId: report.obligationId,
    unitName: report.unit.shortName,
    title: report.round.title,
    approved: count.approved.length,
    total: count[ofUnits ? 'all' : 'handed-in'].length,
    counted: ofUnits ? 'units' : 'reports',
    waiting,
    waitingElsewhere: (await countSubmittedReports(database, report.round.planId)) - waiting,
    document: await findDocumentMark(database, report.obligationId),
  };
}

/** Returns a report with whoever reviews it, or why it cannot be reviewed by this person now. */
export function openReview(
  request: Pick<Request, 'person'>,
  loaded: LoadedFilling | null,
): { kind: 'open'; filling: LoadedFilling; actor: Actor } | ReviewRefusal {
  const actor = authorize(request.person, 'report.review');
  if (actor.kind === 'forbidden') return actor;
  // Entries of databases have a review of their own, and answers to surveys have none.
  if (loaded === null || policyOf(loaded.report.round.occasion).reviewedIn !== 'reports') return { kind: 'not-found' };
  const { state, decidedAt } = loaded.report;
  return state === 'submitted' ? { kind: 'open', filling: loaded, actor } : { kind: 'not-waiting', state, decidedAt };
}

/**
 * Converts a refused event to the reason why a report cannot be reviewed: the round is closed, or somebody else decided
 * first.
 */
export async function refusedMove(
  database: Database,
  reportId: number,
  { reason }: ObligationEventRefused,
): Promise<ReviewRefusal> {
  const report = await findReport(database, reportId);
  if (report === null) return { kind: 'not-found' };
  if (reason === 'locked') return { kind: 'locked', title: report.round.title };
  return { kind: 'not-waiting', state: report.state, decidedAt: report.decidedAt };
}

/** Stores a review, writes the audit record and notifies the unit's contacts. */
export async function finishReview(
  { officerId, telegramUserId }: Actor,
  database: Database,
  { report }: LoadedFilling,
  now: Date,
  decision: 'approved' | 'returned',
  comments: Record<string, string>,
  fixBy: Date | null = null,
): Promise<void> {
  await recordReview(
    database,
    { reportId: report.id, reviewerId: officerId, decision, comments, ...(fixBy === null ? {} : { fixBy }) },
    now,
  );
  await endConversation(database, telegramUserId);
  const audit = { officerId, telegramUserId, subject: 'report' as const, subjectId: report.id };
  const change = {
    before: { state: 'submitted' },
    after: { state: decision, comments, ...(fixBy === null ? {} : { fixBy }) },
  };
  await recordAudit(database, { ...audit, action: `report.${decision}`, ...change }, now);
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [report.unit.id]);
  await planNotices(
    database,
    report.round.planId,
    decision === 'approved' ? REPORT_APPROVED : REPORT_RETURNED,
    { reportId: report.id },
    contacts.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dedupeKey: `report-${decision}:${report.id}:${id}`,
      dueAt: now,
    })),
    now,
  );
}
