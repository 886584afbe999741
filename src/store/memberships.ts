import type { HeldRole } from '../domain/people/roles.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Which memberships are meant: of an officer, or held for one who delegated them; in a unit, in a role. */
export interface MembershipFilter {
  id?: number;
  officerId?: number | { in: number[] };
  delegatedById?: number;
  unitId?: number;
  role?: HeldRole;
}

/** Ends memberships today: their last day is yesterday, and what began today never was. */
export async function endMemberships(database: Database, which: MembershipFilter, today: string): Promise<void> {
  const day = new Date(`${today}T00:00:00Z`);
  const yesterday = new Date(day.getTime() - 86_400_000);
  await database.membership.deleteMany({ where: { ...which, validFrom: { gte: day } } });
  await database.membership.updateMany({
    where: { ...which, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    data: { validTo: yesterday },
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
    state: string;
  };
}

const WHOLE = { unit: { select: { id: true, name: true } }, officer: true } as const;
type Row = Prisma.MembershipGetPayload<{ include: typeof WHOLE }>;

function factsOf({ id, unit, role, validFrom, validTo, delegatedById, officer }: Row): MembershipFacts {
  const { id: officerId, telegramUserId, chatId, fullName, title, phone, state } = officer;
  return {
    ...{ id, unit, role: role as HeldRole, delegated: delegatedById !== null },
    ...{ from: validFrom.toISOString().slice(0, 10), to: validTo?.toISOString().slice(0, 10) ?? null },
    officer: {
      id: officerId,
      telegramUserId: Number(telegramUserId),
      chatId: Number(chatId),
      fullName,
      title,
      phone,
      state,
    },
  };
}

/** The roles of a unit or of an officer that have not ended, suspended people's among them, the oldest first. */
export async function listMemberships(
  database: Database,
  where: { unitId: number } | { officerId: number },
  today: string,
): Promise<MembershipFacts[]> {
  const rows = await database.membership.findMany({
    where: { ...where, OR: [{ validTo: null }, { validTo: { gte: date(today) } }] },
    include: WHOLE,
    orderBy: { id: 'asc' },
  });
  return rows.map(factsOf);
}

/** The role; null where there is none of that id. */
export async function findMembership(database: Database, id: number): Promise<MembershipFacts | null> {
  const row = await database.membership.findUnique({ where: { id }, include: WHOLE });
  return row === null ? null : factsOf(row);
}

/** Gives somebody a role in a unit from a day on. */
export async function addMembership(
  database: Database,
  { officerId, unitId, role, from }: { officerId: number; unitId: number; role: HeldRole; from: string },
): Promise<void> {
  await database.membership.createMany({
    data: [{ officerId, unitId, role, validFrom: date(from) }],
    skipDuplicates: true,
  });
}

/** Sets the last day of a role. */
export async function limitMembership(database: Database, id: number, to: string): Promise<void> {
  await database.membership.update({ where: { id }, data: { validTo: date(to) } });
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

/** Whether the person of a Telegram id has been suspended. */
export async function isSuspended(database: Database, telegramUserId: number): Promise<boolean> {
  return (await database.officer.count({ where: { telegramUserId: BigInt(telegramUserId), state: 'suspended' } })) > 0;
}

/** How many people other than `officerId` are administrators on a day. */
export async function countOtherAdmins(database: Database, officerId: number, today: string): Promise<number> {
  const held = {
    role: 'admin',
    validFrom: { lte: date(today) },
    OR: [{ validTo: null }, { validTo: { gte: date(today) } }],
  };
  return database.officer.count({ where: { id: { not: officerId }, state: 'active', memberships: { some: held } } });
}

function date(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
