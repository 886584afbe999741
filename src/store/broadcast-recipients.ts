import type { NoticeAnswer, RecipientState } from '../domain/broadcasts/answers.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { WrittenKind } from './add-notices.ts';
import type { Database } from './open-store.ts';

/** Who attends: an officer who said so of themselves, or somebody else who was named. */
export type Attendee = { self: true } | { self: false; fullName: string; title: string; phone: string | null };

/** One recipient of a broadcast with what became of it. */
export interface RecipientFacts {
  id: number;
  broadcastId: number;
  /** Null for a group chat. */
  officer: { id: number; chatId: number; fullName: string; title: string; phone: string } | null;
  group: { id: number; title: string } | null;
  unitIds: number[];
  state: RecipientState;
  fault: string | null;
  sentAt: Date | null;
  messageIds: number[];
  answer: NoticeAnswer | null;
  answeredAt: Date | null;
  attendee: Attendee | null;
}

/** What the outbox keeps of a notice to one recipient of a broadcast. */
export type RecipientParams = Readonly<{ broadcastId: number; recipientId: number; occasion: string }>;

/** A kind of notice that goes to each recipient of a broadcast. */
type RecipientKind<Kind extends string> = WrittenKind<Kind, RecipientParams>;

/** Priority of what goes to many: answers and notices go first. */
const BULK = 2;

/**
 * Saves the recipients of a broadcast and puts their notices into the outbox, in two statements however many they are.
 * @param groupIds rows of group chats.
 */
export async function queueRecipients(
  database: Database,
  kind: RecipientKind<'broadcast'>,
  broadcastId: number,
  recipients: readonly { officerId: number; unitIds: number[] }[],
  groupIds: readonly number[],
  now: Date,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "BroadcastRecipient" ("broadcastId", "officerId", "unitIds", "messageIds")
    SELECT ${broadcastId}, told."officerId", told."unitIds", '{}'
    FROM jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb) AS told("officerId" int, "unitIds" int[])
    ON CONFLICT DO NOTHING`;
  await database.$executeRaw`
    INSERT INTO "BroadcastRecipient" ("broadcastId", "groupId", "unitIds", "messageIds")
    SELECT ${broadcastId}, told, '{}', '{}' FROM unnest(${[...groupIds]}::int[]) told
    ON CONFLICT DO NOTHING`;
  await planForRecipients(database, kind, broadcastId, 'to', Prisma.sql`true`, now);
}

/**
 * Puts a notice into the outbox for every recipient of a broadcast who fits.
 * @param repeatKey tells notices of one kind to the same recipient apart.
 */
async function planForRecipients(
  database: Database,
  { kind }: RecipientKind<string>,
  broadcastId: number,
  repeatKey: string,
  fits: Prisma.Sql,
  now: Date,
): Promise<number> {
  return database.$executeRaw`
    INSERT INTO "Notice" ("kind", "params", "chatId", "officerId", "priority", "dedupeKey", "dueAt", "createdAt")
    SELECT ${kind}, jsonb_build_object('broadcastId', told."broadcastId", 'recipientId', told."id", 'occasion', ${repeatKey}::text),
      coalesce(officer."chatId", chat."chatId"), told."officerId", ${BULK},
      ${kind} || ':' || told."broadcastId" || ':' || ${repeatKey}::text || ':' || told."id", ${now}, ${now}
    FROM "BroadcastRecipient" told
    LEFT JOIN "Officer" officer ON officer."id" = told."officerId"
    LEFT JOIN "GroupChat" chat ON chat."id" = told."groupId"
    WHERE told."broadcastId" = ${broadcastId} AND coalesce(officer."chatId", chat."chatId") IS NOT NULL AND (${fits})
    ORDER BY told."id"
    ON CONFLICT ("dedupeKey") DO NOTHING`;
}

/** Tells those who got a broadcast that it was corrected or withdrawn; returns how many. @param repeatKey its version. */
export async function planFollowUp(
  database: Database,
  kind: RecipientKind<'broadcast-corrected' | 'broadcast-correction' | 'broadcast-withdrawn'>,
  broadcastId: number,
  repeatKey: string,
  now: Date,
): Promise<number> {
  const fits = Prisma.sql`told."messageIds" <> '{}'`;
  return planForRecipients(database, kind, broadcastId, repeatKey, fits, now);
}

/** Reminds those who got a broadcast and whose units have not answered; returns how many. @param repeatKey the day. */
export async function planAnswerReminders(
  database: Database,
  kind: RecipientKind<'broadcast-reminder'>,
  broadcastId: number,
  unitIds: readonly number[],
  repeatKey: string,
  now: Date,
): Promise<number> {
  const fits = Prisma.sql`told."officerId" IS NOT NULL AND told."state" IN ('sent', 'unknown')
    AND told."unitIds" && ${[...unitIds]}::int[]`;
  return planForRecipients(database, kind, broadcastId, repeatKey, fits, now);
}

/** Stops what has not gone: nothing that is on its way is called back. Returns how many were stopped. */
export async function stopRecipients(database: Database, broadcastId: number, at: Date): Promise<number> {
  return database.$executeRaw`
    WITH stopped AS (
      UPDATE "Notice" notice SET "state" = 'dropped', "fault" = 'stopped', "finishedAt" = ${at}, "heldUntil" = NULL
      FROM "BroadcastRecipient" told
      WHERE told."broadcastId" = ${broadcastId} AND told."state" = 'pending' AND notice."state" = 'pending'
        AND notice."unknownOutcomes" = 0
        AND notice."dedupeKey" = 'broadcast:' || told."broadcastId" || ':to:' || told."id"
      RETURNING told."id")
    UPDATE "BroadcastRecipient" SET "state" = 'cancelled' WHERE "id" IN (SELECT "id" FROM stopped)`;
}

/** Records what became of the notice for one recipient. */
export async function settleRecipient(
  database: Database,
  id: number,
  settled: { state: RecipientState; fault: string | null; sentAt: Date | null; messageIds?: readonly number[] },
): Promise<void> {
  const { messageIds, ...data } = settled;
  await database.broadcastRecipient.updateMany({
    where: { id },
    data: { ...data, ...(messageIds === undefined ? {} : { messageIds: [...messageIds] }) },
  });
}

/** Records what became of the recipient whom a notice of a broadcast tells. */
export async function settleRecipientOf(
  database: Database,
  noticeId: number,
  state: RecipientState,
  fault: string,
): Promise<void> {
  await database.$executeRaw`
    UPDATE "BroadcastRecipient" told SET "state" = ${state}, "fault" = ${fault} FROM "Notice" notice
    WHERE notice."id" = ${noticeId} AND notice."kind" = 'broadcast'
      AND told."id" = (notice."params"->>'recipientId')::int AND told."state" <> 'sent'`;
}

/** Records the messages that a broadcast is for a recipient now: a correction may have been sent anew. */
export async function saveMessageIds(database: Database, id: number, messageIds: readonly number[]): Promise<void> {
  await database.broadcastRecipient.update({ where: { id }, data: { messageIds: [...messageIds] } });
}

/** Counts how many recipients of a broadcast are in each state, people and groups together. */
export async function countRecipients(
  database: Database,
  broadcastId: number,
): Promise<Partial<Record<RecipientState, number>>> {
  const rows = await database.broadcastRecipient.groupBy({ by: ['state'], where: { broadcastId }, _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}

/** Lists the recipients of a broadcast, in the order in which they are told. */
export async function listRecipients(database: Database, broadcastId: number): Promise<RecipientFacts[]> {
  return readRecipients(database, Prisma.sql`told."broadcastId" = ${broadcastId}`);
}

/** Finds the recipient; null where there is none of that id. */
export async function findRecipient(database: Database, id: number): Promise<RecipientFacts | null> {
  return (await readRecipients(database, Prisma.sql`told."id" = ${id}`))[0] ?? null;
}

/** Finds the officer as a recipient of a broadcast; null where it does not go to them. */
export async function findRecipientOf(
  database: Database,
  broadcastId: number,
  officerId: number,
): Promise<RecipientFacts | null> {
  const fits = Prisma.sql`told."broadcastId" = ${broadcastId} AND told."officerId" = ${officerId}`;
  return (await readRecipients(database, fits))[0] ?? null;
}

/** Finds the officer as recipient of the broadcast that became a message; null where none did. */
export async function findRecipientByMessage(
  database: Database,
  officerId: number,
  messageId: number,
): Promise<RecipientFacts | null> {
  const fits = Prisma.sql`told."officerId" = ${officerId} AND ${messageId} = ANY(told."messageIds")`;
  return (await readRecipients(database, fits))[0] ?? null;
}

/** Saves an answer; with one that is not to attend, whoever was to attend is forgotten. */
export async function saveAnswer(
  database: Database,
  id: number,
  { answer, attendee, at }: { answer: NoticeAnswer; attendee: Attendee | null; at: Date },
): Promise<void> {
  const kept = attendee === null ? Prisma.DbNull : (attendee as Prisma.InputJsonObject);
  await database.broadcastRecipient.update({ where: { id }, data: { answer, answeredAt: at, attendee: kept } });
}

type Row = Pick<
  RecipientFacts,
  'id' | 'broadcastId' | 'unitIds' | 'fault' | 'sentAt' | 'messageIds' | 'answeredAt' | 'attendee' | 'state' | 'answer'
> & {
  officerId: number | null;
  chatId: bigint | null;
  fullName: string;
  title: string;
  phone: string;
  groupId: number | null;
  groupTitle: string;
};

async function readRecipients(database: Database, fits: Prisma.Sql): Promise<RecipientFacts[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT told."id", told."broadcastId", told."unitIds", told."state", told."fault", told."sentAt", told."messageIds",
      told."answer", told."answeredAt", told."attendee", told."officerId", officer."chatId", officer."fullName",
      officer."title", officer."phone", told."groupId", chat."title" AS "groupTitle"
    FROM "BroadcastRecipient" told
    LEFT JOIN "Officer" officer ON officer."id" = told."officerId"
    LEFT JOIN "GroupChat" chat ON chat."id" = told."groupId"
    WHERE ${fits} ORDER BY told."id"`;
  return rows.map(({ officerId, chatId, fullName, title, phone, groupId, groupTitle, ...row }) => ({
    ...row,
    officer: officerId === null ? null : { id: officerId, chatId: Number(chatId), fullName, title, phone },
    group: groupId === null ? null : { id: groupId, title: groupTitle },
  }));
}
