/** What a person may be, for one unit; `group` is a group chat linked to the unit, as whose viewer its members look. */
export const ROLES = ['contact', 'deputy', 'head', 'coordinator', 'leader', 'admin', 'group'] as const;
export type Role = (typeof ROLES)[number];
/** What people are: a group chat is looked at as one, and nobody is it. */
export const HELD_ROLES = [
  'contact',
  'deputy',
  'head',
  'coordinator',
  'leader',
  'admin',
] as const satisfies readonly Role[];
export type HeldRole = (typeof HELD_ROLES)[number];

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

/** Who holds a permission: some roles on everything, others in the very unit that is acted on. */
interface Grant {
  everywhere: readonly Role[];
  ownUnit: readonly Role[];
}

/** Role × permission × scope, the only place where it is said who may do what. */
export const PERMISSIONS = {
  'registration.decide': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'invitation.create': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'contacts.import': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'member.manage': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'member.suspend': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'admin.grant': { everywhere: ['admin'], ownUnit: [] },
  'unit.manage': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'round.open': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'form.import': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'report.fill': { everywhere: [], ownUnit: ['contact', 'deputy'] },
  'reminder.chase': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'holiday.edit': { everywhere: ['admin'], ownUnit: [] },
  'notice.retry': { everywhere: ['admin'], ownUnit: [] },
  'report.sign': { everywhere: [], ownUnit: ['head'] },
  'report.review': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'report.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'report.enter': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'document.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'document.send': { everywhere: [], ownUnit: ['contact', 'deputy'] },
  'document.receive': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'obstacle.raise': { everywhere: [], ownUnit: ['contact', 'deputy', 'head'] },
  'obstacle.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'obstacle.answer': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'task.update': { everywhere: [], ownUnit: ['contact', 'deputy', 'head', 'coordinator', 'admin'] },
  'task.confirm': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'broadcast.send': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'database.contribute': { everywhere: [], ownUnit: ['contact', 'deputy', 'head', 'coordinator', 'admin'] },
  'database.review': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  /** What is about a person in an entry, and its files: for officers, never for a group. */
  'database.personal': {
    everywhere: ['contact', 'deputy', 'head', 'coordinator', 'leader', 'admin'],
    ownUnit: [],
  },
  'audit.read': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
  'archive.read': { everywhere: ['admin'], ownUnit: [] },
  'briefing.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: [] },
  'status.names': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'unit.status': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head', 'group'] },
  'group.link': { everywhere: ['coordinator', 'admin'], ownUnit: [] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Whether the person may do this.
 * @param unitId the unit acted on; without one only those are allowed who may do it everywhere.
 */
export function isAllowed(person: Person, permission: Permission, unitId?: number): boolean {
  const grant: Grant = PERMISSIONS[permission];
  return person.memberships.some(
    (membership) =>
      grant.everywhere.includes(membership.role) ||
      (membership.unitId === unitId && grant.ownUnit.includes(membership.role)),
  );
}

/** Where the person may do this: everywhere, or in these units, in the order of their memberships. */
export function unitsWhereAllowed(person: Person, permission: Permission): 'everywhere' | number[] {
  if (isAllowed(person, permission)) return 'everywhere';
  const units = person.memberships
    .map(({ unitId }) => unitId)
    .filter((unitId) => isAllowed(person, permission, unitId));
  return [...new Set(units)];
}

/** Roles that can be given to somebody by approving a registration or by an invitation. */
export const GRANTED_ROLES = ['contact', 'deputy', 'head', 'coordinator', 'leader'] as const satisfies readonly Role[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/**
 * Whether the person may give `role` in a unit: the head of a unit its contacts, everything else those who decide
 * everywhere. Coordinators and leaders are of the agency that coordinates the plan (`coordinating`), heads of the others.
 */
export function mayGrant(person: Person, role: GrantedRole, unitId: number, coordinating: boolean): boolean {
  const fits = role === 'coordinator' || role === 'leader' ? coordinating : role !== 'head' || !coordinating;
  const everywhere = isAllowed(person, 'registration.decide');
  const asHead = isAllowed(person, 'registration.decide', unitId) && (role === 'contact' || role === 'deputy');
  return fits && (everywhere || asHead);
}

/** The roles with which somebody reports for a unit. */
export const REPORTING_ROLES: readonly Role[] = PERMISSIONS['report.fill'].ownUnit;

/** The units for which the person reports, in the order of their memberships. */
export function unitsReportedBy(person: Person): number[] {
  return person.memberships.filter(({ role }) => REPORTING_ROLES.includes(role)).map(({ unitId }) => unitId);
}

/** The person's own units whose state they see, in the order of their memberships. */
export function unitsViewedBy(person: Person): number[] {
  const own: readonly Role[] = PERMISSIONS['unit.status'].ownUnit;
  return [...new Set(person.memberships.filter(({ role }) => own.includes(role)).map(({ unitId }) => unitId))];
}
