import { maySuspend } from '../../domain/people/manage-members.ts';
import { REPORTING_ROLES, type HeldRole } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  countOtherAdmins,
  findMembership,
  listMemberships,
  moveOfficer,
  type MembershipFacts,
} from '../../store/memberships.ts';
import { listGivenDelegations } from '../../store/delegations.ts';
import { endEveryConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { notifyOfUnitsWithoutContact } from './units-without-contact.ts';
import { tellOfDelegations } from './tell-of-delegations.ts';
import { RESTORED } from './restored-notice.ts';
import { SUSPENDED } from './suspended-notice.ts';
import { tellOfSuspension } from './notify-member.ts';
import { refuse, refuseMissing, type Refusal } from '../permissions/authorize.ts';

export type SuspensionOutcome =
  | { kind: 'suspended' | 'restored'; membership: MembershipFacts }
  /** Somebody else was first. */
  | { kind: 'unchanged'; membership: MembershipFacts }
  | { kind: 'last-admin' }
  | { kind: 'not-found' }
  | Refusal;

/** The roles that somebody holds as their own, of which they can have delegated. */
function ownOf(held: readonly MembershipFacts[]): { officerId: number; unitId: number; role: HeldRole }[] {
  return held
    .filter(({ delegated }) => !delegated)
    .map(({ officer, unit, role }) => ({ officerId: officer.id, unitId: unit.id, role }));
}

/**
 * Suspends the officer of a role, who can do nothing more until restored, or restores one. The roles stay; drafts stay
 * with the unit. What was delegated is
 * suspended and restored with them. The officer and both sides of delegations are told, and coordinators where a unit
 * loses a contact.
 */
export async function moveSuspension(
  request: Request,
  membershipId: number,
  to: 'suspended' | 'active',
): Promise<SuspensionOutcome> {
  const { person, now } = request;
  const today = toLocalDate(now);
  return applyOnce(request, 'move-suspension', async (database): Promise<SuspensionOutcome> => {
    const membership = await findMembership(database, membershipId);
    if (membership === null) return refuseMissing(person, 'member.suspend');
    const { officer } = membership;
    const held = await listMemberships(database, { officerId: officer.id }, today);
    const roles = held.map(({ role }) => role);
    if (!maySuspend(person, { id: officer.id, roles })) return refuse('member.suspend');
    const suspending = to === 'suspended';
    if (suspending && roles.includes('admin') && (await countOtherAdmins(database, officer.id, today)) === 0)
      return { kind: 'last-admin' };
    if (!(await moveOfficer(database, officer.id, suspending ? 'active' : 'suspended', to)))
      return { kind: 'unchanged', membership };
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officer.id };
    await recordAudit(database, { ...audit, action: suspending ? 'officer.suspend' : 'officer.restore' }, now);
    const given = await listGivenDelegations(database, { ids: held.map(({ id }) => id), own: ownOf(held) }, today);
    await tellOfDelegations(database, request, given, suspending ? 'held' : 'resumed');
    await tellOfSuspension(database, request, membership, suspending ? SUSPENDED : RESTORED);
    if (suspending) {
      await endEveryConversation(database, officer.telegramUserId);
      const reported = held.filter(({ role }) => REPORTING_ROLES.includes(role)).map(({ unit }) => unit.id);
      await notifyOfUnitsWithoutContact(database, [...new Set(reported)], null, officer.id, now);
    }
    return { kind: suspending ? 'suspended' : 'restored', membership };
  });
}
