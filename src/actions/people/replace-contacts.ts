import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { endMemberships } from '../../store/memberships.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import type { Request } from '../request.ts';

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
  const contacts = await listOfficers(database, ['contact'], today, [unitId]);
  const replaced = contacts.filter(({ id }) => id !== successorId);
  for (const { id, chatId, telegramUserId: replacedUserId } of replaced) {
    await endConversation(database, replacedUserId);
    await endMemberships(database, { officerId: id, unitId, role: 'contact' }, today);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: id };
    await recordAudit(database, { ...audit, action: 'duty.handover', after: { unitId, successorId } }, now);
    const dedupeKey = `handed-over:${unitId}:${id}:${successorId}:${today}`;
    const params = { unitId, officerId: successorId };
    const told = { kind: 'handed-over', params, chatId, officerId: id, priority: 1, dedupeKey, dueAt: now };
    await planNotices(database, [told], now);
  }
  return replaced.map(({ fullName }) => fullName);
}
