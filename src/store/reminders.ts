import type { Candidate, DueStep, Reminder } from '../domain/reminders/decide-reminders.ts';
import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import { OWING_STATES } from '../domain/reporting/owing.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { WrittenKind } from './add-notices.ts';
import { TELLING_STATES } from './chases.ts';
import { outdated } from './document-figures.ts';
import { delegatedOn, heldOn } from './held-roles.ts';
import type { Database } from './open-store.ts';

/** An obligation whose unit is urged, as `countRound` says it; a test holds that they agree. */
const misses = (today: string): Prisma.Sql => Prisma.sql`(NOT EXISTS (
    SELECT 1 FROM "Plan" plan JOIN "Unit" urging ON urging."key" = plan."coordinatorKey"
    WHERE plan."id" = round."planId" AND urging."id" = owed."unitId")
  AND (NOT round."imported" OR owed."reopened")
  AND ((owed."state" = ANY(${[...OWING_STATES]}::text[])
  AND (owed."excusedUntil" IS NULL OR owed."excusedUntil" < ${today}::date))
  OR (round."asksDocument" AND owed."state" = ANY(${[...HANDED_IN_STATES]}::text[]) AND NOT EXISTS (
    SELECT 1 FROM "SignedDocument" paper
    WHERE paper."obligationId" = owed."id" AND paper."state" IN ('announced', 'received')
      AND NOT ${outdated(Prisma.sql`paper`)}))))`;

/**
 * Where somebody was told of a step, or of a newer one, already; or where figures were handed in or approved since then:
 * whoever hands in, and whose figures are approved, is told there of the document that is missing.
 */
const TOLD = Prisma.sql`
  SELECT 1 FROM "Chase" told WHERE told."obligationId" = owed."id" AND told."recipientId" = held."officerId"
    AND told."kind" IN ('reminder', 'by-hand') AND told."stepAt" >= due."at" AND told."state" = ANY(${[...TELLING_STATES]}::text[])
  UNION ALL
  SELECT 1 FROM "Report" handed WHERE handed."obligationId" = owed."id"
    AND owed."state" = ANY(${[...HANDED_IN_STATES]}::text[])
    AND greatest(handed."submittedAt", handed."decidedAt") >= due."at"`;

/**
 * Lists the active officers who can be written to, were not tried on this day yet, and whose units owe in the rounds
 * of `steps` what they were not told of: in one pass over everything, so that the chunks that follow read only their
 * own.
 */
export async function listRemindable(
  database: Database,
  steps: ReadonlyMap<number, DueStep>,
  today: string,
): Promise<number[]> {
  const instants = [...steps.values()].map(({ at }) => at);
  const rows = await database.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT officer."id"
    FROM unnest(${[...steps.keys()]}::int[], ${instants}::timestamptz[]) AS due("roundId", "at")
    JOIN "Round" round ON round."id" = due."roundId"
    JOIN "Obligation" owed ON owed."roundId" = round."id" AND ${misses(today)}
    JOIN "Membership" held ON held."unitId" = owed."unitId" AND held."role" IN ('contact', 'deputy', 'head')
      AND ${heldOn(Prisma.sql`held`, today)}
    JOIN "Officer" officer ON officer."id" = held."officerId" AND officer."state" = 'active'
      AND officer."unreachableSince" IS NULL
    WHERE NOT EXISTS (${TOLD})
      AND officer."id" NOT IN (
        SELECT told."recipientId" FROM "Chase" told WHERE told."day" = ${today}::date AND told."recipientId" IS NOT NULL
          AND told."kind" IN ('reminder', 'by-hand') AND told."state" <> 'dropped')
    ORDER BY officer."id"`;
  return rows.map(({ id }) => id);
}

/**
 * Lists what the officers may be told of today: what their units owe in the rounds of `steps`, and they were not told
 * of yet.
 */
export async function listCandidates(
  database: Database,
  officerIds: readonly number[],
  steps: ReadonlyMap<number, DueStep>,
  today: string,
): Promise<Candidate[]> {
  const rounds = [...steps.keys()];
  const instants = [...steps.values()].map(({ at }) => at);
  const rows = await database.$queryRaw<(Omit<Candidate, 'chatId'> & { chatId: bigint })[]>`
    SELECT officer."id" AS "officerId", officer."chatId", held."role", to_char(held."validFrom", 'YYYY-MM-DD') AS "since",
      owed."id" AS "obligationId", owed."roundId",
      held."role" <> 'deputy' OR EXISTS (
        SELECT 1 FROM "Membership" contact JOIN "Officer" reached ON reached."id" = contact."officerId"
        WHERE contact."unitId" = held."unitId" AND contact."role" = 'contact' AND reached."state" = 'active'
          AND reached."unreachableSince" IS NULL AND ${heldOn(Prisma.sql`contact`, today)}) AS "hasContact",
      CASE WHEN held."role" = 'deputy' THEN (
        SELECT max(told."at") FROM "Chase" told WHERE told."obligationId" = owed."id" AND told."stepAt" < due."at"
          AND told."kind" IN ('reminder', 'by-hand') AND told."state" = ANY(${[...TELLING_STATES]}::text[])) END AS "previousAt",
      CASE WHEN held."role" = 'deputy' THEN (
        SELECT greatest(max(report."createdAt"), max(answer."answeredAt"))
        FROM "Report" report LEFT JOIN "Answer" answer ON answer."reportId" = report."id"
        WHERE report."obligationId" = owed."id") END AS "lastWorkAt"
    FROM unnest(${[...officerIds]}::int[]) AS page("id")
    JOIN "Membership" held ON held."officerId" = page."id" AND held."role" IN ('contact', 'deputy', 'head')
      AND ${heldOn(Prisma.sql`held`, today)}
    JOIN "Obligation" owed ON owed."unitId" = held."unitId"
    JOIN unnest(${rounds}::int[], ${instants}::timestamptz[]) AS due("roundId", "at") ON due."roundId" = owed."roundId"
    JOIN "Round" round ON round."id" = owed."roundId" AND ${misses(today)}
    JOIN "Officer" officer ON officer."id" = held."officerId"
    WHERE NOT ${delegatedOn(Prisma.sql`held`, today)}
      AND NOT EXISTS (${TOLD})
    ORDER BY officer."id", owed."id", held."role"`;
  return rows.map((row) => ({ ...row, chatId: Number(row.chatId) }));
}

/** Somebody who acts for a unit, with how they can be reached. */
export interface UnitPerson {
  unitId: number;
  officerId: number;
  chatId: number;
  role: 'contact' | 'deputy' | 'head';
  fullName: string;
  title: string;
  phone: string;
  unreachable: boolean;
  /** Business time since when a message to them failed for good; null while they can be reached. */
  unreachableSince: Date | null;
}

/** Lists who acts today for these units, contacts first. Whoever has delegated a duty is left out for it. */
export async function listUnitPeople(
  database: Database,
  unitIds: readonly number[],
  today: string,
): Promise<UnitPerson[]> {
  const rows = await database.$queryRaw<(Omit<UnitPerson, 'chatId'> & { chatId: bigint })[]>`
    SELECT held."unitId", officer."id" AS "officerId", officer."chatId", held."role", officer."fullName", officer."title",
      officer."phone", officer."unreachableSince" IS NOT NULL AS "unreachable", officer."unreachableSince"
    FROM "Membership" held JOIN "Officer" officer ON officer."id" = held."officerId" AND officer."state" = 'active'
    WHERE held."unitId" = ANY(${[...unitIds]}::int[]) AND held."role" IN ('contact', 'deputy', 'head')
      AND ${heldOn(Prisma.sql`held`, today)}
      AND NOT ${delegatedOn(Prisma.sql`held`, today)}
    ORDER BY held."role", held."id"`;
  return rows.map((row) => ({ ...row, chatId: Number(row.chatId) }));
}

/** What the outbox keeps of a reminder: the day for which it was planned, yyyy-mm-dd, and whether somebody chased by hand. */
export type ReminderParams = Readonly<{ day: string; byHand: boolean }>;

/**
 * Puts reminders into the outbox and the chase log, each person's once a day, in one statement: of two that plan at
 * once, one adds them.
 * @param byHand who chases what by hand; null for the ladder.
 * @returns which notice carries which obligation.
 */
export async function addReminders(
  database: Database,
  { kind }: WrittenKind<'reminder', ReminderParams>,
  reminders: readonly Reminder[],
  day: string,
  now: Date,
  byHand: { byId: number; what: string } | null = null,
): Promise<{ noticeId: number; obligationId: number }[]> {
  if (reminders.length === 0) return [];
  const notices = reminders.map(({ officerId, chatId, dueAt }) => ({ officerId, chatId, dueAt }));
  const items = reminders.flatMap(({ officerId, items: owed }) => owed.map((item) => ({ officerId, ...item })));
  const chase = byHand === null ? 'reminder' : 'by-hand';
  const params: ReminderParams = { day, byHand: byHand !== null };
  const key = byHand === null ? day : `${day}:${byHand.what}`;
  return database.$queryRaw`
    WITH added AS (
      INSERT INTO "Notice" ("kind", "params", "chatId", "officerId", "priority", "dedupeKey", "dueAt", "createdAt")
      SELECT ${kind}, ${JSON.stringify(params)}::jsonb, "chatId", "officerId", 1,
        ${`${chase}:`}::text || "officerId" || ':' || ${key}::text, "dueAt", ${now}
      FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
        AS planned("officerId" int, "chatId" bigint, "dueAt" timestamptz)
      ON CONFLICT ("dedupeKey") DO NOTHING RETURNING "id", "officerId")
    INSERT INTO "Chase" ("obligationId", "kind", "step", "stepAt", "recipientId", "role", "noticeId", "day", "at", "state",
      "byId")
    SELECT item."obligationId", ${chase}, item."step", item."stepAt", item."officerId", item."role", added."id",
      ${day}::date, ${now}, 'pending', ${byHand?.byId ?? null}::int
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      AS item("officerId" int, "obligationId" int, "step" text, "stepAt" timestamptz, "role" text)
    JOIN added ON added."officerId" = item."officerId"
    ON CONFLICT DO NOTHING RETURNING "noticeId", "obligationId"`;
}
