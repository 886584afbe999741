import type { OfficerState } from '../domain/people/officer-state.ts';
import type { HeldRole } from '../domain/people/roles.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { dayBeforeColumn, fromDayColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** Which memberships are meant: of an officer, or held for one who delegated them; in a unit, in a role. */
export interface MembershipFilter {
  id?: number | { in: number[] };
  officerId?: number | { in: number[] };
  delegatedById?: number;
  unitId?: number;
  role?: HeldRole;
}

/** Ends memberships today: their last day is yesterday, and what began today never was. */
export async function endMemberships(database: Database, which: MembershipFilter, today: string): Promise<void> {
  const day = toDayColumn(today);
  await database.membership.deleteMany({ where: { ...which, validFrom: { gte: day } } });
  await database.membership.updateMany({
    where: { ...which, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    data: { validTo: dayBeforeColumn(today) },
  });
}

/** A role of somebody in a unit, as those who manage it see it. Days are yyyy-mm-dd. */
export interface MembershipFacts {
  id: number;
  unit: { id: number; name: string };
  role: HeldRole;
  from: string;
  /** The last day; null where none is set. */
  to: string | null;
  /** The role is held for somebody who has delegated it. */
  delegated: boolean;
  officer: {
    id: number;
    telegramUserId: number;
    chatId: number;
    fullName: string;
    title: string;
    phone: string;
    state: OfficerState;
  };
}

const WHOLE = { unit: { select: { id: true, name: true } }, officer: true } as const;
type Row = Prisma.MembershipGetPayload<{ include: typeof WHOLE }>;

/** Returns a row as others know a role. */
function factsOf({ id, unit, role, validFrom, validTo, delegatedById, officer }: Row): MembershipFacts {
  const { id: officerId, telegramUserId, chatId, fullName, title, phone, state } = officer;
  return {
    id,
    unit,
    role: oneOf('Membership.role', role),
    delegated: delegatedById !== null,
    from: fromDayColumn(validFrom),
    to: validTo === null ? null : fromDayColumn(validTo),
    officer: {
      id: officerId,
      telegramUserId: Number(telegramUserId),
      chatId: Number(chatId),
      fullName,
      title,
      phone,
      state: oneOf('Officer.state', state),
    },
  };
}

/** Lists the roles of a unit or of an officer that have not ended, suspended people's among them, the oldest first. */
export async function listMemberships(
  database: Database,
  where: { unitId: number } | { officerId: number },
  today: string,
): Promise<MembershipFacts[]> {
  const rows = await database.membership.findMany({
    where: { ...where, OR: [{ validTo: null }, { validTo: { gte: toDayColumn(today) } }] },
    include: WHOLE,
    orderBy: { id: 'asc' },
  });
  return rows.map(factsOf);
}

/** Finds the role; null where there is none of that id. */
export async function findMembership(database: Database, id: number): Promise<MembershipFacts | null> {
  const row = await database.membership.findUnique({ where: { id }, include: WHOLE });
  return row === null ? null : factsOf(row);
}

/** Deletes what was delegated to somebody from a day on, where they get the same roles in a plan as their own on that day. */
export async function deleteDelegationsOfOwnRoles(
  database: Database,
  {
    officerId,
    unitId,
    roles,
    planId,
    from,
  }: { officerId: number; unitId: number; roles: readonly string[]; planId: number; from: string },
): Promise<void> {
  const OR = roles.map((role) => ({ role, planId: planOf(role, planId) }));
  const same = { officerId, unitId, OR, validFrom: toDayColumn(from) };
  await database.membership.deleteMany({ where: { ...same, delegatedById: { not: null } } });
}

/** Returns the plan in which a role counts that is given in this one: a coordinator coordinates it alone, others are for every plan. */
export function planOf(role: string, planId: number): number | null {
  return role === 'coordinator' ? planId : null;
}

/** Gives somebody a role in a unit from a day on. */
export async function addMembership(
  database: Database,
  {
    officerId,
    unitId,
    role,
    planId,
    from,
  }: { officerId: number; unitId: number; role: HeldRole; planId: number; from: string },
): Promise<void> {
  await deleteDelegationsOfOwnRoles(database, { officerId, unitId, roles: [role], planId, from });
  await database.membership.createMany({
    data: [{ officerId, unitId, role, planId: planOf(role, planId), validFrom: toDayColumn(from) }],
    skipDuplicates: true,
  });
}

/** Sets the last day of roles. */
export async function limitMemberships(database: Database, ids: readonly number[], to: string): Promise<void> {
  await database.membership.updateMany({ where: { id: { in: [...ids] } }, data: { validTo: toDayColumn(to) } });
}

/** Suspends an officer, or restores one; false when somebody else was first. */
export async function moveOfficer(
  database: Database,
  id: number,
  from: 'active' | 'suspended',
  to: 'active' | 'suspended',
): Promise<boolean> {
  return (await database.officer.updateMany({ where: { id, state: from }, data: { state: to } })).count === 1;
}

/** Counts the administrators on a day other than `officerId`. */
export async function countOtherAdmins(database: Database, officerId: number, today: string): Promise<number> {
  const held = {
    role: 'admin',
    validFrom: { lte: toDayColumn(today) },
    OR: [{ validTo: null }, { validTo: { gte: toDayColumn(today) } }],
  };
  return database.officer.count({ where: { id: { not: officerId }, state: 'active', memberships: { some: held } } });
}
