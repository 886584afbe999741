import type { Membership, Person, Role } from '../domain/people/roles.ts';
import type { Database } from './open-store.ts';

/** A registered officer with what is needed to address and show them. */
export interface OfficerFacts {
  id: number;
  telegramUserId: number;
  chatId: number;
  fullName: string;
  title: string;
  phone: string;
}

/** Who writes, what they may do today, and where they are in a conversation. */
export interface Writer {
  person: Person;
  officer: (OfficerFacts & { locale: string | null; state: string; unreachableSince: Date | null }) | null;
  conversation: { kind: string; state: unknown } | null;
}

/**
 * Finds who writes under a Telegram id; an unknown id is a person without memberships. Whoever acts for the sole successor
 * of a unit that has ended acts for that unit too. `today` is yyyy-mm-dd.
 */
export async function findWriter(database: Database, telegramUserId: number, today: string): Promise<Writer> {
  const id = BigInt(telegramUserId);
  // One round trip: it is read for every update.
  const [row] = await database.$queryRaw<WriterRow[]>`
    SELECT officer."id", officer."chatId", officer."fullName", officer."title", officer."phone", officer."locale",
      officer."state", officer."unreachableSince", conversation."kind", conversation."state" AS "conversation",
      (SELECT jsonb_agg(jsonb_build_object('unitId', acted."unitId", 'role', acted."role") ORDER BY acted."place", acted."id")
        FROM (
          SELECT held."unitId", held."role", 0 AS "place", held."id" FROM "Membership" held
          WHERE held."officerId" = officer."id"
            AND held."validFrom" <= ${today}::date AND (held."validTo" IS NULL OR held."validTo" >= ${today}::date)
          UNION ALL
          SELECT before."predecessorId", held."role", 1, held."id" FROM "Membership" held
          JOIN "UnitSuccession" before ON before."successorId" = held."unitId"
            AND before."sole" AND before."since" <= ${today}::date
          WHERE held."officerId" = officer."id" AND held."role" IN ('contact', 'deputy', 'head')
            AND held."validFrom" <= ${today}::date AND (held."validTo" IS NULL OR held."validTo" >= ${today}::date)
        ) acted WHERE officer."state" = 'active'
      ) AS "memberships"
    FROM (SELECT ${id}::bigint AS "id") writer
    LEFT JOIN "Officer" officer ON officer."telegramUserId" = writer."id"
    LEFT JOIN "Conversation" conversation ON conversation."telegramUserId" = writer."id"`;
  if (row === undefined) throw new Error('A row of one value is always there.');
  const { id: officerId, chatId, memberships, kind, conversation, ...facts } = row;
  return {
    person: { telegramUserId, officerId, memberships: memberships ?? [] },
    officer: officerId === null ? null : { ...facts, id: officerId, telegramUserId, chatId: Number(chatId) },
    conversation: kind === null ? null : { kind, state: conversation },
  };
}

/** Officer columns are null together, for a stranger; those of the conversation where the person is in none. */
interface WriterRow extends Omit<NonNullable<Writer['officer']>, 'id' | 'telegramUserId' | 'chatId'> {
  id: number | null;
  chatId: bigint;
  kind: string | null;
  conversation: unknown;
  memberships: Membership[] | null;
}

/**
 * The active officers who act in one of `roles` today, for `unitIds` where given; each officer once. For a unit that has
 * ended these are the people of its sole successor.
 */
export async function listOfficers(
  database: Database,
  roles: readonly Role[],
  today: string,
  unitIds?: readonly number[],
): Promise<(OfficerFacts & { unitIds: number[] })[]> {
  const day = new Date(`${today}T00:00:00Z`);
  const ended =
    unitIds === undefined
      ? []
      : await database.unitSuccession.findMany({
          where: { predecessorId: { in: [...unitIds] }, sole: true, since: { lte: day } },
        });
  const acting = [...(unitIds ?? []), ...ended.map(({ successorId }) => successorId)];
  const actsFor = (unitId: number): number[] => [
    ...(unitIds === undefined || unitIds.includes(unitId) ? [unitId] : []),
    ...ended.flatMap(({ successorId, predecessorId }) => (successorId === unitId ? [predecessorId] : [])),
  ];
  const held = {
    role: { in: [...roles] },
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
    ...(unitIds === undefined ? {} : { unitId: { in: acting } }),
  };
  const rows = await database.officer.findMany({
    where: { state: 'active', memberships: { some: held } },
    include: {
      memberships: { where: held },
      delegations: { where: { ...held, officer: { state: 'active' } }, select: { unitId: true, role: true } },
    },
    orderBy: { id: 'asc' },
  });
  // Whoever has delegated a duty is not written to about it until the delegation ends.
  const present = rows.map(({ delegations, ...row }) => ({
    ...row,
    memberships: row.memberships.filter(
      ({ unitId, role }) => !delegations.some((delegated) => delegated.unitId === unitId && delegated.role === role),
    ),
  }));
  return present
    .filter(({ memberships }) => memberships.length > 0)
    .map((row) => ({
      id: row.id,
      telegramUserId: Number(row.telegramUserId),
      chatId: Number(row.chatId),
      fullName: row.fullName,
      title: row.title,
      phone: row.phone,
      unitIds: [...new Set(row.memberships.flatMap(({ unitId }) => actsFor(unitId)))],
    }));
}

/** Somebody who acts for a unit. */
export interface MemberFacts {
  officerId: number;
  fullName: string;
  title: string;
  phone: string;
  role: string;
  unreachable: boolean;
  /** The last day (yyyy-mm-dd) on which the member stands in for somebody else; null for a role of one's own. */
  standsInUntil: string | null;
}

/** Who acts for the unit today, contacts first. */
export async function listMembers(database: Database, unitId: number, today: string): Promise<MemberFacts[]> {
  const day = new Date(`${today}T00:00:00Z`);
  const rows = await database.membership.findMany({
    where: {
      ...{ unitId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
      officer: { state: 'active' },
    },
    include: { officer: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, officer, delegatedById, validTo }) => ({
    standsInUntil: delegatedById === null || validTo === null ? null : validTo.toISOString().slice(0, 10),
    ...{ officerId: officer.id, fullName: officer.fullName, title: officer.title, phone: officer.phone, role },
    unreachable: officer.unreachableSince !== null,
  }));
}

/** Somebody who is registered, or whose registration waits. */
export interface IdentityFacts {
  telegramUserId: number;
  fullName: string;
  phone: string;
  unitNames: string[];
  unitIds: number[];
  /** The registration waits for a decision. */
  waiting: boolean;
}

/** Everybody who is registered and active, and everybody whose registration waits. */
export async function listIdentities(database: Database): Promise<IdentityFacts[]> {
  const officers = await database.officer.findMany({
    where: { state: 'active' },
    select: {
      ...{ telegramUserId: true, fullName: true, phone: true },
      memberships: { select: { unitId: true, unit: { select: { name: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  const waiting = await database.registration.findMany({
    where: { state: 'submitted' },
    select: { telegramUserId: true, fullName: true, phone: true, unitId: true, unit: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return [
    ...officers.map(({ telegramUserId, fullName, phone, memberships }) => ({
      ...{ telegramUserId: Number(telegramUserId), fullName, phone, waiting: false },
      unitNames: [...new Set(memberships.map(({ unit }) => unit.name))],
      unitIds: memberships.map(({ unitId }) => unitId),
    })),
    ...waiting.map(({ telegramUserId, fullName, phone, unitId, unit }) => ({
      ...{ telegramUserId: Number(telegramUserId), fullName: fullName ?? '', phone: phone ?? '', waiting: true },
      unitNames: unit === null ? [] : [unit.name],
      unitIds: unitId === null ? [] : [unitId],
    })),
  ];
}

/** The officer as somebody who may do things today; null where there is none of that id. `today` is yyyy-mm-dd. */
export async function findPerson(database: Database, officerId: number, today: string): Promise<Person | null> {
  const officer = await database.officer.findUnique({ where: { id: officerId }, select: { telegramUserId: true } });
  return officer === null ? null : (await findWriter(database, Number(officer.telegramUserId), today)).person;
}

/** The officer; null where there is none of that id. */
export async function findOfficer(
  database: Database,
  id: number,
): Promise<{ fullName: string; locale: string | null } | null> {
  return database.officer.findUnique({ where: { id }, select: { fullName: true, locale: true } });
}

/** The names of all officers who are or were registered, erased ones by their pseudonyms. */
export async function listNames(database: Database): Promise<{ id: number; fullName: string }[]> {
  return database.officer.findMany({ select: { id: true, fullName: true }, orderBy: { id: 'asc' } });
}

/** Marks officers of a chat as out of reach since a business time, unless they were so before, or as reached again. */
export async function markReach(database: Database, chatId: number, unreachableSince: Date | null): Promise<void> {
  const where = { chatId: BigInt(chatId), ...(unreachableSince === null ? {} : { unreachableSince: null }) };
  await database.officer.updateMany({ where, data: { unreachableSince } });
}

/** Whether somebody is registered under this Telegram id. */
export async function isOfficer(database: Database, telegramUserId: number): Promise<boolean> {
  return (await database.officer.count({ where: { telegramUserId: BigInt(telegramUserId) } })) > 0;
}

/** The chat in which an active officer is told something; null for whoever is none any more. */
export async function findOfficerChat(database: Database, officerId: number): Promise<number | null> {
  const officer = await database.officer.findFirst({
    where: { id: officerId, state: 'active' },
    select: { chatId: true },
  });
  return officer === null ? null : Number(officer.chatId);
}
