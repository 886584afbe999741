import { z } from 'zod';
import type { ObligationState, ReportState } from '../../domain/reporting/obligation-state-machine.ts';
import { describeEntry, isDatabaseForm } from '../../domain/databases/entry.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { recordAudit } from '../../store/audit.ts';
import { saveEntry } from '../../store/database-entries.ts';
import { countWaitingEntries, listWaitingEntries, type EntryInWork } from '../../store/databases.ts';
import type { Database } from '../../store/open-store.ts';
import { findOfficerChat } from '../../store/people.ts';
import { recordReview } from '../../store/reports.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import { approveRevision, returnRevision } from '../reports/review-revision.ts';
import { defineConversation, endConversation, enterConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { ENTRY_APPROVED } from './entry-approved-notice.ts';
import { ENTRY_RETURNED } from './entry-returned-notice.ts';
import { WHOLE_ENTRY } from './whole-entry.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Returning an entry: the reason is typed next. */
export const entryReturnConversation = defineConversation('entry-return', z.object({ reportId: z.int() }));

/** So many waiting entries are listed at once. */
const LISTED = 20;

export type ReviewEntryOutcome =
  | { kind: 'waiting'; entries: EntryInWork[]; total: number }
  | { kind: 'card'; filling: LoadedFilling }
  | { kind: 'ask-reason'; filling: LoadedFilling }
  | { kind: 'approved'; entryId: number; title: string; waiting: number }
  | { kind: 'returned'; unitName: string; waiting: number }
  /** Somebody decided before, or it was withdrawn. */
  | { kind: 'not-waiting'; state: ReportState | ObligationState | 'gone' }
  | Refusal;

/** Lists the entries that wait for review, the oldest first. */
export async function listEntriesToReview({ store, person, planId }: Request): Promise<ReviewEntryOutcome> {
  const actor = authorize(person, 'database.review');
  if (actor.kind === 'forbidden') return actor;
  const { database } = store;
  return {
    kind: 'waiting',
    entries: await listWaitingEntries(database, planId, LISTED),
    total: await countWaitingEntries(database, planId),
  };
}

/** Returns an entry that waits for review, with all its answers. */
export async function showEntryToReview(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const found = await findWaiting(request, request.store.database, reportId);
  return found.kind === 'found' ? { kind: 'card', filling: found.filling } : found;
}

/** Approves an entry: from now on it is found. Its contributor is told. */
export async function approveEntry(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const { now } = request;
  return applyOnce(request, 'approve-entry', async (database): Promise<ReviewEntryOutcome> => {
    const found = await findWaiting(request, database, reportId);
    if (found.kind !== 'found') return found;
    const { report, questions, answers } = found.filling;
    const { form, planId } = report.round;
    if (!isDatabaseForm(form)) return { kind: 'not-waiting', state: 'gone' };
    const { obligationId } = report;
    const move = await approveRevision(database, report, now);
    if (move.kind === 'refused') return { kind: 'not-waiting', state: move.from.state };
    const described = describeEntry(form, questions, answers, report.unit.shortName);
    const entry = { ...described, planId, formKey: form.key, obligationId, reportId, sourceId: null };
    const entryId = await saveEntry(database, entry, now);
    await finish(request, database, found, 'approved', null);
    return {
      kind: 'approved',
      entryId,
      title: described.title,
      waiting: await countWaitingEntries(database, request.planId),
    };
  });
}

/** Asks for the reason with which an entry is returned. */
export async function askReturnReason(request: Request, reportId: number): Promise<ReviewEntryOutcome> {
  const { store } = request;
  const found = await findWaiting(request, store.database, reportId);
  if (found.kind !== 'found') return found;
  await enterConversation(store.database, request, entryReturnConversation, { reportId });
  return { kind: 'ask-reason', filling: found.filling };
}

/** Returns an entry with a reason; its contributor corrects it in a copy, and hands it in again. */
export async function returnEntry(request: Request, reportId: number, typed: string): Promise<ReviewEntryOutcome> {
  const reason = typed.trim();
  if (findReasonRefusal(reason) !== null) return askReturnReason(request, reportId);
  const { now } = request;
  return applyOnce(request, 'return-entry', async (database): Promise<ReviewEntryOutcome> => {
    const found = await findWaiting(request, database, reportId);
    if (found.kind !== 'found') {
      if (found.kind === 'not-waiting') await endConversation(database, request.person.telegramUserId);
      return found;
    }
    const { report } = found.filling;
    const move = await returnRevision(database, report, now);
    if (move.kind === 'refused') return { kind: 'not-waiting', state: move.from.state };
    await finish(request, database, found, 'returned', reason);
    return {
      kind: 'returned',
      unitName: report.unit.shortName,
      waiting: await countWaitingEntries(database, request.planId),
    };
  });
}

/** Finds an entry that waits for a review, for those who may review it. */
async function findWaiting(
  { person }: Request,
  database: Database,
  reportId: number,
): Promise<
  | { kind: 'found'; filling: LoadedFilling; actor: Actor }
  | Extract<ReviewEntryOutcome, { kind: 'forbidden' | 'not-waiting' }>
> {
  const actor = authorize(person, 'database.review');
  if (actor.kind === 'forbidden') return actor;
  const filling = await loadFilling(database, reportId);
  if (filling === null || policyOf(filling.report.round.occasion).reviewedIn !== 'entries')
    return { kind: 'not-waiting', state: 'gone' };
  const { state } = filling.report;
  return state === 'submitted' ? { kind: 'found', filling, actor } : { kind: 'not-waiting', state };
}

/** What approving and returning have in common: the review is kept, logged, and told to whoever sent the entry. */
async function finish(
  { now, planId }: Request,
  database: Database,
  { filling: { report }, actor: { officerId, telegramUserId } }: { filling: LoadedFilling; actor: Actor },
  decision: 'approved' | 'returned',
  reason: string | null,
): Promise<void> {
  const comments: Record<string, string> = reason === null ? {} : { [WHOLE_ENTRY]: reason };
  await recordReview(database, { reportId: report.id, reviewerId: officerId, decision, comments }, now);
  if (decision === 'returned') await endConversation(database, telegramUserId);
  const audit = { officerId, telegramUserId, subject: 'report', subjectId: report.id } as const;
  const change = { before: { state: 'submitted' }, after: { state: decision, ...(reason === null ? {} : { reason }) } };
  const action = decision === 'approved' ? 'database.approve' : 'database.return';
  await recordAudit(database, { ...audit, action, ...change }, now);
  const chatId = report.submittedById === null ? null : await findOfficerChat(database, report.submittedById);
  if (chatId === null || report.submittedById === officerId) return;
  await planNotices(
    database,
    planId,
    decision === 'approved' ? ENTRY_APPROVED : ENTRY_RETURNED,
    { reportId: report.id },
    [
      {
        chatId,
        officerId: report.submittedById,
        priority: 1,
        dueAt: now,
        dedupeKey: `entry-${decision}:${report.id}`,
      },
    ],
    now,
  );
}
