import { oneOf } from './sets.ts';
import type { OfficerState } from '../domain/people/officer-state.ts';
import type { Membership, Person, Role, HeldRole } from '../domain/people/roles.ts';
import type { StoredConversation } from './conversations.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { heldOn, whereHeldOn, whereInPlan } from './held-roles.ts';
import type { Database } from './open-store.ts';
import { spokenPlan } from './spoken-plan.ts';

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
  officer: (OfficerFacts & { locale: string | null; state: OfficerState; unreachableSince: Date | null }) | null;
  conversation: StoredConversation | null;
  /** The plan of which they speak (`spokenPlan`); 0, which no row has, before the first one was imported. */
  planId: number;
  /** There is more than one plan: what they name may be of another. */
  severalPlans: boolean;
  /** The short name of the agency that coordinates it; empty before there is one. */
  agency: string;
  /** What they write was applied before: its answer is rendered again. */
  again: boolean;
}

/**
 * Finds who writes under a Telegram id; an unknown id is a person without memberships. Whoever acts for the sole successor
 * of a unit that has ended acts for that unit too. `today` is yyyy-mm-dd.
 * @param updateId of what they write: where it was applied before, they are in the conversation in which they were then.
 */
export async function findWriter(
  database: Database,
  telegramUserId: number,
  today: string,
  updateId: number | null = null,
): Promise<Writer> {
  const id = BigInt(telegramUserId);
  const update = updateId === null ? null : BigInt(updateId);
  // One round trip: it is read for every update.
  const [row] = await database.$queryRaw<WriterRow[]>`
    SELECT found.*, (SELECT unit."shortName" FROM "Plan" plan JOIN "Unit" unit ON unit."key" = plan."coordinatorKey"
      WHERE plan."id" = found."planId") AS "agency"
    FROM (SELECT officer."id", officer."chatId", officer."fullName", officer."title", officer."phone", officer."locale",
      officer."state", officer."unreachableSince", 
      CASE WHEN applied."outcome" ? 'conversation' THEN applied."outcome"->'conversation'
        WHEN conversation."kind" IS NOT NULL
          THEN jsonb_build_object('kind', conversation."kind", 'state', conversation."state") END AS "conversation",
      applied."updateId" IS NOT NULL AS "again", (SELECT count(*) FROM "Plan") > 1 AS "severalPlans",
      COALESCE((applied."outcome"->>'planId')::int, ${spokenPlan(today)}) AS "planId",
      (SELECT jsonb_agg(jsonb_build_object('unitId', acted."unitId", 'role', acted."role", 'planId', acted."planId")
          ORDER BY acted."place", acted."id")
        FROM (
          SELECT held."unitId", held."role", held."planId", 0 AS "place", held."id" FROM "Membership" held
          WHERE held."officerId" = officer."id" AND ${heldOn(Prisma.sql`held`, today)}
          UNION ALL
          SELECT before."predecessorId", held."role", held."planId", 1, held."id" FROM "Membership" held
          JOIN "UnitSuccession" before ON before."successorId" = held."unitId"
            AND before."sole" AND before."since" <= ${today}::date
          WHERE held."officerId" = officer."id" AND held."role" IN ('contact', 'deputy', 'head')
            AND ${heldOn(Prisma.sql`held`, today)}
        ) acted WHERE officer."state" = 'active'
      ) AS "memberships"
    FROM (SELECT ${id}::bigint AS "id") writer
    LEFT JOIN "Officer" officer ON officer."telegramUserId" = writer."id"
    LEFT JOIN "Conversation" conversation ON conversation."telegramUserId" = writer."id"
    LEFT JOIN "InboxUpdate" applied ON applied."updateId" = ${update}::bigint AND applied."appliedAt" IS NOT NULL) found`;
  if (row === undefined) throw new Error('A row of one value is always there.');
  const { id: officerId, chatId, memberships, conversation, again, planId, severalPlans, agency, ...facts } = row;
  return {
    person: personOf(telegramUserId, officerId, facts.state, memberships ?? []),
    officer: officerId === null ? null : { ...facts, id: officerId, telegramUserId, chatId: Number(chatId) },
    conversation,
    planId,
    severalPlans,
    agency: agency ?? '',
    again,
  };
}

/** Whoever is suspended acts as nobody: all that is left are the rights over their own data. */
function personOf(telegramUserId: number, id: number | null, state: OfficerState, memberships: Membership[]): Person {
  return id !== null && state === 'suspended'
    ? { telegramUserId, officerId: null, suspendedId: id, memberships: [] }
    : { telegramUserId, officerId: id, memberships };
}

/** Officer columns are null together, for a stranger; those of the conversation where the person is in none. */
interface WriterRow extends Omit<NonNullable<Writer['officer']>, 'id' | 'telegramUserId' | 'chatId'> {
  id: number | null;
  chatId: bigint;
  conversation: StoredConversation | null;
  planId: number;
  severalPlans: boolean;
  agency: string | null;
  again: boolean;
  memberships: Membership[] | null;
}

/**
 * Lists the active officers who act in one of `roles` in a plan today, for `unitIds` where given; each officer once. For a
 * unit that has ended these are the people of its sole successor.
 */
export async function listOfficers(
  database: Database,
  planId: number | null,
  roles: readonly Role[],
  today: string,
  unitIds?: readonly number[],
): Promise<(OfficerFacts & { unitIds: number[] })[]> {
  const ended =
    unitIds === undefined
      ? []
      : await database.unitSuccession.findMany({
          where: { predecessorId: { in: [...unitIds] }, sole: true, since: { lte: toDayColumn(today) } },
        });
  const acting = [...(unitIds ?? []), ...ended.map(({ successorId }) => successorId)];
  const actsFor = (unitId: number): number[] => [
    ...(unitIds === undefined || unitIds.includes(unitId) ? [unitId] : []),
    ...ended.flatMap(({ successorId, predecessorId }) => (successorId === unitId ? [predecessorId] : [])),
  ];
  const held = {
    role: { in: [...roles] },
    ...whereHeldOn(today),
    ...whereInPlan(planId),
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
  role: HeldRole;
  unreachable: boolean;
  /** The last day (yyyy-mm-dd) on which the member stands in for somebody else; null for a role of one's own. */
  standsInUntil: string | null;
}

/** Lists who acts for the unit today, contacts first. */
export async function listMembers(database: Database, unitId: number, today: string): Promise<MemberFacts[]> {
  const rows = await database.membership.findMany({
    where: { unitId, ...whereHeldOn(today), officer: { state: 'active' } },
    include: { officer: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, officer, delegatedById, validTo }) => ({
    standsInUntil: delegatedById === null || validTo === null ? null : fromDayColumn(validTo),
    officerId: officer.id,
    fullName: officer.fullName,
    title: officer.title,
    phone: officer.phone,
    role: oneOf('Membership.role', role),
    unreachable: officer.unreachableSince !== null,
  }));
}

/**
 * Finds the officer as somebody who may do things today; null where there is none of that id. `today` is yyyy-mm-dd.
 */
export async function findPerson(database: Database, officerId: number, today: string): Promise<Person | null> {
  const officer = await database.officer.findUnique({ where: { id: officerId }, select: { telegramUserId: true } });
  return officer === null ? null : (await findWriter(database, Number(officer.telegramUserId), today)).person;
}

/** Finds the officer; null where there is none of that id. */
export async function findOfficer(
  database: Database,
  id: number,
): Promise<{ fullName: string; locale: string | null } | null> {
  return database.officer.findUnique({ where: { id }, select: { fullName: true, locale: true } });
}

/** Lists the names of all officers who are or were registered, erased ones by their pseudonyms. */
export async function listNames(database: Database): Promise<{ id: number; fullName: string }[]> {
  return database.officer.findMany({ select: { id: true, fullName: true }, orderBy: { id: 'asc' } });
}

/** Lists the names of those who are registered now. */
export async function listActiveNames(database: Database): Promise<string[]> {
  const rows = await database.officer.findMany({ where: { state: 'active' }, select: { fullName: true } });
  return rows.map(({ fullName }) => fullName);
}

/** Marks officers of a chat as out of reach since a business time, unless they were so before, or as reached again. */
export async function saveReachability(
  database: Database,
  chatId: number,
  unreachableSince: Date | null,
): Promise<void> {
  const where = { chatId: BigInt(chatId), ...(unreachableSince === null ? {} : { unreachableSince: null }) };
  await database.officer.updateMany({ where, data: { unreachableSince } });
}

/** Finds the active officer who is written to in this chat; null where there is none, as in a group. */
export async function findOfficerOfChat(database: Database, chatId: number): Promise<number | null> {
  const where = { chatId: BigInt(chatId), state: 'active' };
  return (await database.officer.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** Returns whether somebody is registered under this Telegram id. */
export async function isOfficer(database: Database, telegramUserId: number): Promise<boolean> {
  return (await database.officer.count({ where: { telegramUserId: BigInt(telegramUserId) } })) > 0;
}

/** Finds the chat in which an active officer is told something; null for whoever is none any more. */
export async function findOfficerChat(database: Database, officerId: number): Promise<number | null> {
  const officer = await database.officer.findFirst({
    where: { id: officerId, state: 'active' },
    select: { chatId: true },
  });
  return officer === null ? null : Number(officer.chatId);
}
