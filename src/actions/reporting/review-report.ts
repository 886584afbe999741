import { isAllowed } from '../../domain/people/roles.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, readConversation, saveConversation } from '../../store/conversations.ts';
import type { Database } from '../../store/open-store.ts';
import { planNotices } from '../../store/notices.ts';
import { findReport } from '../../store/report-facts.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import {
  adoptCorrection,
  createRevision,
  newestRevision,
  settleCorrection,
  listSubmittedReports,
  moveReport,
  recordReview,
} from '../../store/reports.ts';
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

/** The comments of a review in the making, by question key; `asking`: the question whose comment is typed next. */
export interface ReviewConversation {
  reportId: number;
  comments: Record<string, string>;
  asking: string | null;
}

/** The reports that wait for review, the oldest first. */
export async function listReviewQueue(
  request: Request,
): Promise<{ kind: 'queue'; reports: Awaited<ReturnType<typeof listSubmittedReports>> } | { kind: 'forbidden' }> {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  return { kind: 'queue', reports: await listSubmittedReports(request.store.database) };
}

/** A report as its reviewer reads it. */
export async function readForReview(
  request: Request,
  reportId: number,
): Promise<{ kind: 'report'; filling: LoadedFilling } | { kind: 'forbidden' } | { kind: 'not-found' }> {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  const filling = await loadFilling(request.store.database, reportId);
  return filling === null ? { kind: 'not-found' } : { kind: 'report', filling };
}

/** Approves the figures of a submitted report and tells the unit. Of two reviewers at once one wins. */
export async function approveReport(
  request: Request,
  reportId: number,
): Promise<
  | { kind: 'approved'; unitName: string; title: string; approved: number; total: number; waiting: number }
  | ReviewRefusal
> {
  const { now } = request;
  return applyOnce(request, 'approve-report', async (database) => {
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
    const obligations = await listObligations(database, { roundId: report.round.id });
    const count = (state: string): number => obligations.filter((obligation) => obligation.state === state).length;
    return {
      kind: 'approved',
      unitName: report.unit.shortName,
      title: report.round.title,
      approved: count('approved'),
      total: obligations.length,
      waiting: count('submitted'),
    };
  });
}

/** Begins, or goes on with, the return of a report; `number` chooses the question whose comment is typed next. */
export async function prepareReturn(
  request: Request,
  reportId: number,
  number: number | null,
): Promise<{ kind: 'preparing'; filling: LoadedFilling; conversation: ReviewConversation } | ReviewRefusal> {
  const { store, person, now } = request;
  const filling = await loadFilling(store.database, reportId);
  const refusal = refuseReview(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  const open = await readConversation(store.database, person.telegramUserId);
  const state = open?.kind === 'review' ? (open.state as ReviewConversation) : null;
  const comments = state?.reportId === reportId ? state.comments : {};
  const asking = filling.questions.find((question) => question.number === number)?.key ?? null;
  const conversation: ReviewConversation = { reportId, comments, asking };
  await saveConversation(store.database, person.telegramUserId, 'review', conversation, now);
  return { kind: 'preparing', filling, conversation };
}

/** Keeps a typed comment for the question that was chosen. */
export async function commentQuestion(
  request: Request,
  text: string,
): Promise<
  | { kind: 'preparing'; filling: LoadedFilling; conversation: ReviewConversation }
  | { kind: 'choose-question'; filling: LoadedFilling; conversation: ReviewConversation }
  | ReviewRefusal
> {
  const { store, person, now } = request;
  const open = await readConversation(store.database, person.telegramUserId);
  if (open?.kind !== 'review') return { kind: 'not-found' };
  const state = open.state as ReviewConversation;
  const filling = await loadFilling(store.database, state.reportId);
  const refusal = refuseReview(request, filling);
  if (refusal !== null || filling === null) return refusal ?? { kind: 'not-found' };
  const { asking } = state;
  const comment = text.trim().slice(0, 1000);
  if (asking === null || comment === '') return { kind: 'choose-question', filling, conversation: state };
  const conversation = await applyOnce(request, 'comment-question', async (database): Promise<ReviewConversation> => {
    const kept = { ...state, comments: { ...state.comments, [asking]: comment }, asking: null };
    await saveConversation(database, person.telegramUserId, 'review', kept, now);
    return kept;
  });
  return { kind: 'preparing', filling, conversation };
}

/** Returns a report with the comments collected; the unit gets a new revision with all its answers in it. */
export async function returnReport(
  request: Request,
  reportId: number,
): Promise<{ kind: 'returned'; unitName: string; numbers: number[] } | { kind: 'no-comments' } | ReviewRefusal> {
  const { person, now } = request;
  return applyOnce(request, 'return-report', async (database) => {
    const loaded = await loadFilling(database, reportId);
    const refusal = refuseReview(request, loaded);
    if (refusal !== null || loaded === null) return refusal ?? { kind: 'not-found' };
    const open = await readConversation(database, person.telegramUserId);
    const state = open?.kind === 'review' ? (open.state as ReviewConversation) : null;
    if (state?.reportId !== reportId || Object.keys(state.comments).length === 0) return { kind: 'no-comments' };
    const { report, questions } = loaded;
    const move = await letHappen(database, report.obligationId, { kind: 'return' });
    if (move.kind === 'refused') return refusedMove(database, reportId, move);
    if (!(await moveReport(database, reportId, 'submitted', { state: 'returned', decidedAt: now }))) {
      throw new Error(`Report ${reportId} is not where its obligation is.`);
    }
    const { obligationId, correctsId, correctionReason } = report;
    const { formId } = report.round;
    // Where the unit was correcting these figures already, it goes on in that draft.
    if (!(await adoptCorrection(database, obligationId))) {
      const correction = correctsId === null ? null : { correctsId, correctionReason };
      const next = {
        obligationId,
        formId,
        revision: (await newestRevision(database, obligationId)) + 1,
        copyFrom: reportId,
        correction,
      };
      await createRevision(database, next, now);
    }
    await finishReview(request, database, loaded, 'returned', state.comments);
    const numbers = questions.filter(({ key }) => key in state.comments).map(({ number }) => number);
    return { kind: 'returned', unitName: report.unit.shortName, numbers };
  });
}

function refuseReview(request: Request, loaded: LoadedFilling | null): ReviewRefusal | null {
  if (!isAllowed(request.person, 'report.review')) return { kind: 'forbidden' };
  if (loaded === null) return { kind: 'not-found' };
  const { state, decidedAt } = loaded.report;
  return state === 'submitted' ? null : { kind: 'not-waiting', state, decidedAt };
}

/** Why a review cannot be: the round is closed, or somebody else decided while this one was on its way. */
async function refusedMove(
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
async function finishReview(
  { person, now }: Request,
  database: Database,
  { report }: LoadedFilling,
  decision: 'approved' | 'returned',
  comments: Record<string, string>,
): Promise<void> {
  if (person.officerId === null) throw new Error('A reviewer is always an officer.');
  await recordReview(database, { reportId: report.id, reviewerId: person.officerId, decision, comments }, now);
  await endConversation(database, person.telegramUserId);
  const { officerId, telegramUserId } = person;
  const audit = { officerId, telegramUserId, subject: 'report' as const, subjectId: report.id };
  const change = { before: { state: 'submitted' }, after: { state: decision, comments } };
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
