import { z } from 'zod';
import { isWhere } from '../../domain/reporting/occasions.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { dropRevisions } from '../../store/database-drafts.ts';
import { findEntry, removeEntry } from '../../store/database-entries.ts';
import { listOwnEntries, type EntryInWork } from '../../store/databases.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { applyObligationEvent } from '../reports/apply-obligation-event.ts';
import { defineConversation, endConversation, enterConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { unitsContributedFor } from './contribute.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { ENTRY_REMOVED } from './entry-removed-notice.ts';
import { authorize, authorizeSomewhere, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** Taking an approved entry out: the reason is typed next. */
export const entryRemovalConversation = defineConversation('entry-removal', z.object({ entryId: z.int() }));

/** So many entries stand on a page. */
const ON_PAGE = 8;

export type OwnEntriesOutcome = { kind: 'own'; entries: EntryInWork[]; page: number; more: boolean } | Refusal;

/** Lists the entries of the units for which somebody contributes, the newest first. */
export async function listContributedEntries({ store, person }: Request, page: number): Promise<OwnEntriesOutcome> {
  const actor = authorizeSomewhere(person, 'database.contribute');
  if (actor.kind === 'forbidden') return actor;
  const units = unitsContributedFor(person);
  const found = await listOwnEntries(store.database, units, { offset: page * ON_PAGE, limit: ON_PAGE });
  return { kind: 'own', entries: found.slice(0, ON_PAGE), page, more: found.length > ON_PAGE };
}

export type WithdrawOutcome =
  | { kind: 'ask'; obligationId: number; title: string }
  | { kind: 'withdrawn'; title: string }
  | { kind: 'not-found' }
  | Refusal;

/** Takes an entry back, be it a draft, waiting or approved. `sure`: the person has said so. */
export async function withdrawEntry(request: Request, obligationId: number, sure: boolean): Promise<WithdrawOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'withdraw-entry', async (database): Promise<WithdrawOutcome> => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined || !isWhere(obligation.round.occasion, { filledBy: 'contributors' }))
      return refuseMissing(person, 'database.contribute');
    const actor = authorize(person, 'database.contribute', obligation.unit.id);
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const entry = await findEntry(database, { obligationId });
    if (obligation.state === 'waived' || entry?.removed) return { kind: 'not-found' };
    const title = entry?.title ?? obligation.round.title;
    if (!sure) return { kind: 'ask', obligationId, title };
    await giveUp(database, obligationId);
    if (entry !== null) await removeEntry(database, entry.id, { byId: officerId, reason: null, at: now });
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'obligation', subjectId: obligationId } as const;
    const before = { state: obligation.state, correction: obligation.correction };
    await recordAudit(database, { ...audit, action: 'database.withdraw', before }, now);
    return { kind: 'withdrawn', title };
  });
}

export type RemoveOutcome =
  | { kind: 'ask-reason'; entryId: number; title: string }
  | { kind: 'removed'; title: string }
  | { kind: 'not-found' }
  | Refusal;

/** Takes an approved entry out, with a reason of which its contributors are told. */
export async function removeApproved(request: Request, entryId: number, reason: string): Promise<RemoveOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'remove-entry', async (database): Promise<RemoveOutcome> => {
    const actor = authorize(person, 'database.review');
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    const entry = await findEntry(database, { id: entryId });
    if (entry === null || entry.removed !== null) return { kind: 'not-found' };
    const { title, obligationId } = entry;
    if (findReasonRefusal(reason) !== null) {
      await enterConversation(database, request, entryRemovalConversation, { entryId });
      return { kind: 'ask-reason', entryId, title };
    }
    await giveUp(database, obligationId);
    await removeEntry(database, entryId, { byId: officerId, reason, at: now });
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'database-entry', subjectId: entryId } as const;
    await recordAudit(database, { ...audit, action: 'database.remove', after: { reason } }, now);
    const told = (
      await listPermitted(database, request.planId, 'database.contribute', toLocalDate(now), entry.unit.id)
    ).filter(({ id }) => id !== officerId);
    await planNotices(
      database,
      request.planId,
      ENTRY_REMOVED,
      { entryId },
      told.map(({ id, chatId }) => ({
        chatId,
        officerId: id,
        priority: 1,
        dueAt: now,
        dedupeKey: `entry-removed:${entryId}:${id}`,
      })),
      now,
    );
    return { kind: 'removed', title };
  });
}

/** Ends what is under way of an entry; what was approved stays where it is, and is taken out by its own row. */
async function giveUp(database: Database, obligationId: number): Promise<void> {
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return;
  const { state, correction } = obligation;
  await dropRevisions(database, obligationId);
  if (correction !== 'none') {
    if (correction === 'submitted') await applyObligationEvent(database, obligationId, { kind: 'return' });
    await applyObligationEvent(database, obligationId, { kind: 'drop-correction' });
  }
  if (state === 'submitted') await applyObligationEvent(database, obligationId, { kind: 'return' });
  if (state !== 'approved') await applyObligationEvent(database, obligationId, { kind: 'waive' });
}
