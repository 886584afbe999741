import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { dropRevisions } from '../../store/database-drafts.ts';
import { findEntry, removeEntry } from '../../store/database-entries.ts';
import { listOwnEntries, type EntryInWork } from '../../store/databases.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { planNotices } from '../../store/notices.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { letHappen } from '../reporting/move-obligation.ts';
import { applyOnce, type Request } from '../request.ts';
import { unitsContributedFor } from './contribute.ts';

/** So many entries stand on a page. */
const ON_PAGE = 8;

export type OwnEntriesOutcome =
  { kind: 'own'; entries: EntryInWork[]; page: number; more: boolean } | { kind: 'forbidden' };

/** The entries of the units for which somebody contributes, the newest first. */
export async function listOwn({ store, person }: Request, page: number): Promise<OwnEntriesOutcome> {
  const units = unitsContributedFor(person);
  if (units.length === 0) return { kind: 'forbidden' };
  const found = await listOwnEntries(store.database, units, { offset: page * ON_PAGE, limit: ON_PAGE });
  return { kind: 'own', entries: found.slice(0, ON_PAGE), page, more: found.length > ON_PAGE };
}

export type WithdrawOutcome =
  | { kind: 'ask'; obligationId: number; title: string }
  | { kind: 'withdrawn'; title: string }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** Takes an entry back, be it a draft, waiting or approved. `sure`: the person has said so. */
export async function withdrawEntry(request: Request, obligationId: number, sure: boolean): Promise<WithdrawOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'withdraw-entry', async (database): Promise<WithdrawOutcome> => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation?.round.occasion !== 'database') return { kind: 'not-found' };
    if (officerId === null || !isAllowed(person, 'database.contribute', obligation.unit.id))
      return { kind: 'forbidden' };
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
  | { kind: 'forbidden' };

/** Takes an approved entry out, with a reason of which its contributors are told. */
export async function removeApproved(request: Request, entryId: number, reason: string): Promise<RemoveOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  return applyOnce(request, 'remove-entry', async (database): Promise<RemoveOutcome> => {
    if (officerId === null || !isAllowed(person, 'database.review')) return { kind: 'forbidden' };
    const entry = await findEntry(database, { id: entryId });
    if (entry === null || entry.removed !== null) return { kind: 'not-found' };
    const { title, obligationId } = entry;
    if (reason === '') {
      await saveConversation(database, telegramUserId, 'entry-removal', { entryId }, now);
      return { kind: 'ask-reason', entryId, title };
    }
    await giveUp(database, obligationId);
    await removeEntry(database, entryId, { byId: officerId, reason, at: now });
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'database-entry', subjectId: entryId } as const;
    await recordAudit(database, { ...audit, action: 'database.remove', after: { reason } }, now);
    const told = (await listPermitted(database, 'database.contribute', toLocalDate(now), entry.unit.id)).filter(
      ({ id }) => id !== officerId,
    );
    await planNotices(
      database,
      told.map(({ id, chatId }) => ({
        ...{ kind: 'entry-removed', params: { entryId }, chatId, officerId: id, priority: 1, dueAt: now },
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
    if (correction === 'submitted') await letHappen(database, obligationId, { kind: 'return' });
    await letHappen(database, obligationId, { kind: 'drop-correction' });
  }
  if (state === 'submitted') await letHappen(database, obligationId, { kind: 'return' });
  if (state !== 'approved') await letHappen(database, obligationId, { kind: 'waive' });
}
