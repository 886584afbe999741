import { isAllowed, unitsWhereAllowed, type Permission, type Person } from '../../domain/people/roles.ts';

/** An officer who may do what was asked, as the audit log names one. */
export interface Actor {
  kind: 'officer';
  officerId: number;
  telegramUserId: number;
}

/** Somebody asked for what is not theirs: for whom it is, and how that is said, follows from the permission. */
export interface Refusal {
  kind: 'forbidden';
  permission: Permission;
}

/** Why somebody is no officer who acts: they are not registered, or were suspended. */
export interface NoActor {
  kind: 'stranger' | 'suspended';
}

/**
 * Returns the active officer who asks, or why there is none. Every act asks this, by itself or by `authorize`, but for the
 * rights over one's own data (`recordOf`).
 */
export function activeOfficer({ officerId, suspendedId, telegramUserId }: Person): Actor | NoActor {
  if (officerId !== null) return { kind: 'officer', officerId, telegramUserId };
  return { kind: suspendedId === undefined ? 'stranger' : 'suspended' };
}

/** Returns the officer whose data whoever asks may see, take along and erase, suspended or not; null for a stranger. */
export function recordOf({ officerId, suspendedId }: Person): number | null {
  return officerId ?? suspendedId ?? null;
}

/**
 * Returns the officer who may do this, or the refusal that the action answers with.
 * @param unitId the unit acted on; without one only those are let through who may do it everywhere.
 */
export function authorize(person: Person, permission: Permission, unitId?: number): Actor | Refusal {
  const actor = activeOfficer(person);
  return actor.kind === 'officer' && isAllowed(person, permission, unitId) ? actor : refuse(permission);
}

/** Returns the officer with the units for which they may do this, or the refusal where there is none. */
export function authorizeSomewhere(
  person: Person,
  permission: Permission,
): (Actor & { units: 'everywhere' | number[] }) | Refusal {
  const actor = activeOfficer(person);
  const units = unitsWhereAllowed(person, permission);
  return actor.kind === 'officer' && units.length > 0 ? { ...actor, units } : refuse(permission);
}

/**
 * Returns the answer about a row that is not there: that it was not found, or, to whoever may do this for no unit, the
 * refusal, so that nobody learns from it which rows there are.
 */
export function refuseMissing(person: Person, permission: Permission): Refusal | { kind: 'not-found' } {
  const actor = authorizeSomewhere(person, permission);
  return actor.kind === 'forbidden' ? actor : { kind: 'not-found' };
}

/** Returns the refusal of what is decided by more than one permission alone. */
export function refuse(permission: Permission): Refusal {
  return { kind: 'forbidden', permission };
}
