import { isAllowed, GRANTED_ROLES, mayGrant, type Person, type HeldRole } from './roles.ts';

/** Whether the person may end or limit a role in a unit: heads those of contacts, administrators alone those of administrators. */
export function mayManage(person: Person, { unitId, role }: { unitId: number; role: HeldRole }): boolean {
  if (role === 'admin') return isAllowed(person, 'admin.grant');
  if (isAllowed(person, 'member.manage')) return true;
  return isAllowed(person, 'member.manage', unitId) && (role === 'contact' || role === 'deputy');
}

/**
 * The roles that the person may add to somebody of a unit.
 * @param held the roles that the member has there already.
 * @param coordinating the unit coordinates the plan.
 */
export function rolesToAdd(
  person: Person,
  unitId: number,
  coordinating: boolean,
  held: readonly HeldRole[],
): HeldRole[] {
  const granted: readonly HeldRole[] = GRANTED_ROLES.filter((role) => mayGrant(person, role, unitId, coordinating));
  const all = coordinating && isAllowed(person, 'admin.grant') ? [...granted, 'admin' as const] : granted;
  return all.filter((role) => !held.includes(role));
}

/** Whether the person may suspend an officer of these roles, or restore one: nobody oneself, and administrators are administrators' affair. */
export function maySuspend(person: Person, officer: { id: number; roles: readonly HeldRole[] }): boolean {
  if (officer.id === person.officerId || !isAllowed(person, 'member.suspend')) return false;
  return !officer.roles.includes('admin') || isAllowed(person, 'admin.grant');
}
