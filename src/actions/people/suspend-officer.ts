import { maySuspend } from '../../domain/people/manage-members.ts';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import {
  countOtherAdmins,
  findMembership,
  listMemberships,
  moveOfficer,
  type MembershipFacts,
} from '../../store/memberships.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellMember } from './tell-member.ts';
import { tellUnitsWithoutContact } from './units-without-contact.ts';

export type SuspensionOutcome =
  | { kind: 'suspended' | 'restored'; membership: MembershipFacts }
  /** Somebody else was first. */
  | { kind: 'unchanged'; membership: MembershipFacts }
  | { kind: 'last-admin' }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/**
 * Suspends the officer of a role, who can do nothing more until restored, or restores one. The roles stay; drafts stay
 * with the unit. The officer is told, and coordinators where a unit loses a contact.
 */
export async function moveSuspension(
  request: Request,
  membershipId: number,
  to: 'suspended' | 'active',
): Promise<SuspensionOutcome> {
  const { person, now } = request;
  const today = toLocalDate(now);
  return applyOnce(request, 'move-suspension', async (database): Promise<SuspensionOutcome> => {
    if (!isAllowed(person, 'member.suspend')) return { kind: 'forbidden' };
    const membership = await findMembership(database, membershipId);
    if (membership === null) return { kind: 'not-found' };
    const { officer } = membership;
    const held = await listMemberships(database, { officerId: officer.id }, today);
    const roles = held.map(({ role }) => role);
    if (!maySuspend(person, { id: officer.id, roles })) return { kind: 'forbidden' };
    const suspending = to === 'suspended';
    if (suspending && roles.includes('admin') && (await countOtherAdmins(database, officer.id, today)) === 0)
      return { kind: 'last-admin' };
    if (!(await moveOfficer(database, officer.id, suspending ? 'active' : 'suspended', to)))
      return { kind: 'unchanged', membership };
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officer.id };
    await recordAudit(database, { ...audit, action: suspending ? 'officer.suspend' : 'officer.restore' }, now);
    await tellMember(database, request, membership, suspending ? 'suspended' : 'restored');
    if (suspending) {
      await endConversation(database, officer.telegramUserId);
      const reported = held.filter(({ role }) => REPORTING_ROLES.includes(role)).map(({ unit }) => unit.id);
      await tellUnitsWithoutContact(database, [...new Set(reported)], null, officer.id, now);
    }
    return { kind: suspending ? 'suspended' : 'restored', membership };
  });
}
