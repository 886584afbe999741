import { GRANTED_ROLES, mayGrant, type RoleUnit } from './granted-roles.ts';
import { isAllowed, type Person, type HeldRole } from './roles.ts';

/**
 * Returns whether the person may end or limit a role in a unit: heads those of contacts, administrators alone those of
 * administrators.
 */
export function mayManage(person: Person, { unitId, role }: { unitId: number; role: HeldRole }): boolean {
  if (role === 'admin') return isAllowed(person, 'admin.grant');
  if (isAllowed(person, 'member.manage')) return true;
  return isAllowed(person, 'member.manage', unitId) && (role === 'contact' || role === 'deputy');
}

/**
 * Returns the roles that the person may add to somebody of a unit.
 * @param held the roles that the member has there already.
 */
export function rolesToAdd(person: Person, unit: RoleUnit, held: readonly HeldRole[]): HeldRole[] {
  const granted: readonly HeldRole[] = GRANTED_ROLES.filter((role) => mayGrant(person, role, unit));
  const all = unit.coordinating && isAllowed(person, 'admin.grant') ? [...granted, 'admin' as const] : granted;
  return all.filter((role) => !held.includes(role));
}

/**
 * Returns whether the person may suspend an officer of these roles, or restore one: nobody oneself, and administrators
 * are administrators' affair.
 */
export function maySuspend(person: Person, officer: { id: number; roles: readonly HeldRole[] }): boolean {
  const permission = officer.roles.includes('admin') ? 'admin.grant' : 'member.suspend';
  return officer.id !== person.officerId && isAllowed(person, permission);
}
