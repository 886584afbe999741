import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listMemberships } from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import { endEveryConversation } from '../conversations/conversation.ts';
import type { Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { endDuties } from './end-duties.ts';
import { HANDED_OVER } from './handed-over-notice.ts';

/**
 * Hands a unit over to a new contact: whoever was its contact is it no longer, and is told. Open reports and drafts belong
 * to the unit, so the successor goes on with them.
 * @returns the names of those who were replaced.
 */
export async function replaceContacts(
  database: Database,
  { person, now }: Pick<Request, 'person' | 'now'>,
  unitId: number,
  successorId: number,
): Promise<string[]> {
  const today = toLocalDate(now);
  const { officerId, telegramUserId } = person;
  const held = await listMemberships(database, { unitId }, today);
  // Whoever has delegated the duty, or is suspended, is replaced too; what was delegated ends with it.
  const contacts = held.filter(({ role, delegated }) => role === 'contact' && !delegated);
  const replaced = contacts.map(({ officer }) => officer).filter(({ id }) => id !== successorId);
  for (const { id, chatId, telegramUserId: replacedUserId } of replaced) {
    await endEveryConversation(database, replacedUserId);
    await endDuties(database, { person, now }, { officerId: id, unitId, role: 'contact' });
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: id };
    await recordAudit(database, { ...audit, action: 'duty.handover', after: { unitId, successorId } }, now);
    const dedupeKey = `handed-over:${unitId}:${id}:${successorId}:${today}`;
    const to = { chatId, officerId: id, priority: 1, dedupeKey, dueAt: now };
    await planNotices(database, null, HANDED_OVER, { unitId, officerId: successorId }, [to], now);
  }
  return replaced.map(({ fullName }) => fullName);
}
