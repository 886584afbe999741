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
  /** The plan that a coordinator coordinates; without one the role counts in every plan. */
  planId?: number | null;
}

/** Somebody who writes to the bot, as far as permission is concerned. */
export interface Person {
  telegramUserId: number;
  /** The active officer; null for somebody who is not registered, and for whoever is suspended. */
  officerId: number | null;
  /** The officer whom somebody suspended is: for the rights over their own data, and for nothing else. */
  suspendedId?: number;
  memberships: readonly Membership[];
}

/** Returns the person as one plan sees them: who coordinates another plan coordinates nothing in this one. */
export function inPlan(person: Person, planId: number): Person {
  const counts = (membership: Membership): boolean =>
    (membership.planId ?? null) === null || membership.planId === planId;
  return { ...person, memberships: person.memberships.filter(counts) };
}

/** Who holds a permission: some roles on everything, and where it can be had for one unit, others in that unit alone. */
export interface Grant {
  everywhere: readonly Role[];
  ownUnit?: readonly Role[];
}

/** Role × permission × scope, the only place where it is said who may do what. */
export const PERMISSIONS = {
  'registration.decide': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'invitation.create': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'contacts.import': { everywhere: ['coordinator', 'admin'] },
  'member.manage': { everywhere: ['coordinator', 'admin'], ownUnit: ['head'] },
  'member.suspend': { everywhere: ['coordinator', 'admin'] },
  'admin.grant': { everywhere: ['admin'] },
  'unit.manage': { everywhere: ['coordinator', 'admin'] },
  'round.open': { everywhere: ['coordinator', 'admin'] },
  'plan.import': { everywhere: ['admin'] },
  'form.import': { everywhere: ['coordinator', 'admin'] },
  'report.fill': { everywhere: [], ownUnit: ['contact', 'deputy'] },
  'reminder.chase': { everywhere: ['coordinator', 'admin'] },
  'holiday.edit': { everywhere: ['admin'] },
  'notice.retry': { everywhere: ['admin'] },
  'report.sign': { everywhere: [], ownUnit: ['head'] },
  'report.review': { everywhere: ['coordinator', 'admin'] },
  'report.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'report.enter': { everywhere: ['coordinator', 'admin'] },
  'document.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'document.send': { everywhere: [], ownUnit: ['contact', 'deputy'] },
  'document.receive': { everywhere: ['coordinator', 'admin'] },
  'obstacle.raise': { everywhere: [], ownUnit: ['contact', 'deputy', 'head'] },
  'obstacle.read': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'obstacle.answer': { everywhere: ['coordinator', 'admin'] },
  'task.update': { everywhere: [], ownUnit: ['contact', 'deputy', 'head', 'coordinator', 'admin'] },
  'task.confirm': { everywhere: ['coordinator', 'admin'] },
  'broadcast.send': { everywhere: ['coordinator', 'admin'] },
  'database.contribute': { everywhere: [], ownUnit: ['contact', 'deputy', 'head', 'coordinator', 'admin'] },
  'database.review': { everywhere: ['coordinator', 'admin'] },
  /** What is about a person in an entry, and its files: for officers, never for a group. */
  'database.personal': {
    everywhere: ['contact', 'deputy', 'head', 'coordinator', 'leader', 'admin'],
  },
  'audit.read': { everywhere: ['coordinator', 'admin'] },
  'archive.read': { everywhere: ['admin'] },
  'briefing.read': { everywhere: ['coordinator', 'leader', 'admin'] },
  'briefing.receive': { everywhere: ['leader'] },
  'consolidation.read': { everywhere: ['coordinator', 'leader', 'admin'] },
  'consolidation.freeze': { everywhere: ['coordinator'] },
  'status.names': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head'] },
  'unit.status': { everywhere: ['coordinator', 'leader', 'admin'], ownUnit: ['contact', 'deputy', 'head', 'group'] },
  'group.link': { everywhere: ['coordinator', 'admin'] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Returns whether the person may do this.
 * @param unitId the unit acted on; without one only those are allowed who may do it everywhere.
 */
export function isAllowed(person: Person, permission: Permission, unitId?: number): boolean {
  const grant: Grant = PERMISSIONS[permission];
  return person.memberships.some(
    (membership) =>
      grant.everywhere.includes(membership.role) ||
      (membership.unitId === unitId && grant.ownUnit?.includes(membership.role) === true),
  );
}

/** Returns where the person may do this: everywhere, or in these units, in the order of their memberships. */
export function unitsWhereAllowed(person: Person, permission: Permission): 'everywhere' | number[] {
  if (isAllowed(person, permission)) return 'everywhere';
  const units = person.memberships
    .map(({ unitId }) => unitId)
    .filter((unitId) => isAllowed(person, permission, unitId));
  return [...new Set(units)];
}

/** The roles with which somebody reports for a unit. */
export const REPORTING_ROLES: readonly Role[] = PERMISSIONS['report.fill'].ownUnit;

/** Returns the units for which the person reports, in the order of their memberships. */
export function unitsReportedBy(person: Person): number[] {
  return person.memberships.filter(({ role }) => REPORTING_ROLES.includes(role)).map(({ unitId }) => unitId);
}

/** Returns the person's own units whose state they see, in the order of their memberships. */
export function unitsViewedBy(person: Person): number[] {
  const own: readonly Role[] = PERMISSIONS['unit.status'].ownUnit;
  return [...new Set(person.memberships.filter(({ role }) => own.includes(role)).map(({ unitId }) => unitId))];
}
