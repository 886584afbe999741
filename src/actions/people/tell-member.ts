import type { MembershipFacts } from '../../store/memberships.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';

/** Tells a member what was changed about a role, or about being admitted at all; not somebody who did it oneself. */
export async function tellMember(
  database: Database,
  { person, now }: Pick<Request, 'person' | 'now'>,
  { unit, officer }: Pick<MembershipFacts, 'unit' | 'officer'>,
  kind: 'role-added' | 'role-ended' | 'role-limited' | 'suspended' | 'restored',
  params: { role?: string; to?: string } = {},
): Promise<void> {
  if (officer.id === person.officerId) return;
  const { id: officerId, chatId } = officer;
  const dedupeKey = `${kind}:${officerId}:${unit.id}:${params.role ?? ''}:${now.getTime()}`;
  const notice = {
    kind,
    params: { unitId: unit.id, ...params },
    chatId,
    officerId,
    priority: 1,
    dedupeKey,
    dueAt: now,
  };
  await planNotices(database, [notice], now);
}
