/** What a person may be, for one unit. */
export const ROLES = ['contact', 'deputy', 'head', 'coordinator', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A role that a person holds for a unit today. */
export interface Membership {
  unitId: number;
  role: Role;
}

/** Somebody who writes to the bot, as far as permission is concerned. */
export interface Person {
  telegramUserId: number;
  /** Null for somebody who is not registered. */
  officerId: number | null;
  memberships: readonly Membership[];
}

/** Where a permission holds: `unit` needs the role in the very unit that is acted on. */
interface Grant {
  roles: readonly Role[];
  scope: 'unit' | 'plan';
}

/** Role × permission × scope, the only place where it is said who may do what. */
export const PERMISSIONS = {
  'registration.decide': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'invitation.create': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'round.open': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'report.fill': { roles: ['contact', 'deputy'], scope: 'unit' },
  'report.review': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'broadcast.send': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'audit.read': { roles: ['coordinator', 'admin'], scope: 'plan' },
  'archive.read': { roles: ['admin'], scope: 'plan' },
  'status.names': { roles: ['coordinator', 'leader', 'admin'], scope: 'plan' },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Whether the person may do this, on `unitId` where the permission is bound to a unit.
 * @param unitId the unit acted on; a unit-bound permission without one is refused.
 */
export function isAllowed(person: Person, permission: Permission, unitId?: number): boolean {
  const grant: Grant = PERMISSIONS[permission];
  return person.memberships.some(
    (membership) => grant.roles.includes(membership.role) && (grant.scope === 'plan' || membership.unitId === unitId),
  );
}

/** The units for which the person reports, in the order of their memberships. */
export function unitsReportedBy(person: Person): number[] {
  const roles: readonly Role[] = PERMISSIONS['report.fill'].roles;
  return person.memberships.filter((membership) => roles.includes(membership.role)).map(({ unitId }) => unitId);
}
