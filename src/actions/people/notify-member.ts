import type { HeldRole } from '../../domain/people/roles.ts';
import type { MembershipFacts } from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import { planNotices, type Addressed } from '../outbox/plan-notices.ts';
import type { Request } from '../request.ts';
import type { RESTORED } from './restored-notice.ts';
import type { ROLE_ADDED } from './role-added-notice.ts';
import type { ROLE_ENDED } from './role-ended-notice.ts';
import type { ROLE_LIMITED } from './role-limited-notice.ts';
import type { SUSPENDED } from './suspended-notice.ts';

type Acting = Pick<Request, 'person' | 'now'>;
type ToldMembership = Pick<MembershipFacts, 'unit' | 'officer'>;

/** Tells a member what was changed about a role; not somebody who did it oneself. @param to its last day, yyyy-mm-dd. */
export async function tellOfRole(
  database: Database,
  doer: Acting,
  told: ToldMembership,
  kind: typeof ROLE_ADDED | typeof ROLE_ENDED | typeof ROLE_LIMITED,
  { role, to = null }: { role: HeldRole; to?: string | null },
): Promise<void> {
  await planNotices(
    database,
    null,
    kind,
    { unitId: told.unit.id, role, to },
    address(doer, told, kind, role),
    doer.now,
  );
}

/** Tells a member what was changed about being admitted at all; not somebody who did it oneself. */
export async function tellOfSuspension(
  database: Database,
  doer: Acting,
  told: ToldMembership,
  kind: typeof SUSPENDED | typeof RESTORED,
): Promise<void> {
  await planNotices(database, null, kind, {}, address(doer, told, kind, ''), doer.now);
}

function address(
  { person, now }: Acting,
  { unit, officer }: ToldMembership,
  { kind }: { kind: string },
  role: HeldRole | '',
): Addressed[] {
  const { id: officerId, chatId } = officer;
  const dedupeKey = `${kind}:${officerId}:${unit.id}:${role}:${now.getTime()}`;
  return officerId === person.officerId ? [] : [{ chatId, officerId, priority: 1, dedupeKey, dueAt: now }];
}
