import type { InboxUpdate, Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** An update as it came, with the lane in whose order it is handled. */
export interface ReceivedUpdate {
  updateId: number;
  lane: string;
  payload: object;
}

/** For how long Telegram sends an update again, in milliseconds; after a week without updates it begins anew with any id. */
const SENT_AGAIN_WITHIN = 24 * 3_600_000;

/**
 * Stores updates that are not stored yet, and returns their ids; one that came before is left as it is. An id that was
 * finished longer ago than Telegram sends an update again is that of another update, which takes its place.
 */
export async function saveUpdates(database: Database, updates: ReceivedUpdate[], receivedAt: Date): Promise<number[]> {
  const forgottenBefore = new Date(receivedAt.getTime() - SENT_AGAIN_WITHIN);
  // One value for all rows: a hundred updates are stored as fast as one.
  const rows = JSON.stringify(updates);
  const stored = await database.$queryRaw<{ updateId: bigint }[]>`
    INSERT INTO "InboxUpdate" ("updateId", "lane", "payload", "receivedAt")
    SELECT "updateId", "lane", "payload", ${receivedAt}
    FROM jsonb_to_recordset(${rows}::jsonb) AS received("updateId" bigint, "lane" text, "payload" jsonb)
    ON CONFLICT ("updateId") DO UPDATE SET "lane" = excluded."lane", "payload" = excluded."payload",
      "receivedAt" = excluded."receivedAt", "appliedAt" = NULL, "outcome" = NULL, "starts" = 1, "doneAt" = NULL,
      "fault" = NULL, "pressed" = NULL
      WHERE "InboxUpdate"."doneAt" IS NOT NULL AND "InboxUpdate"."receivedAt" < ${forgottenBefore}
    RETURNING "updateId"`;
  return stored.map(({ updateId }) => Number(updateId));
}

/** Lists the updates that were stored and not finished, in the order in which they came. */
export async function listUnfinishedUpdates(database: Database): Promise<InboxUpdate[]> {
  return database.inboxUpdate.findMany({
    where: { doneAt: null },
    orderBy: [{ receivedAt: 'asc' }, { updateId: 'asc' }],
  });
}

/** Counts that the handling of a stored update begins once more. */
export async function countStart(database: Database, ids: readonly number[]): Promise<void> {
  await database.inboxUpdate.updateMany({
    where: { updateId: { in: ids.map(BigInt) } },
    data: { starts: { increment: 1 } },
  });
}

/** Forgets how often the handling of stored updates began. */
export async function clearStarts(database: Database, ids: readonly number[]): Promise<void> {
  await database.inboxUpdate.updateMany({ where: { updateId: { in: ids.map(BigInt) } }, data: { starts: 0 } });
}

/** A message as it was sent, and whether something came of it. */
export interface SentMessage {
  updateId: number;
  /** Null for what is no text. */
  text: string | null;
  applied: boolean;
}

/** Finds a message that was sent in a lane by its id in the chat; null where it is not stored any more. */
export async function findMessage(database: Database, lane: string, messageId: number): Promise<SentMessage | null> {
  const [found] = await database.$queryRaw<(Omit<SentMessage, 'updateId'> & { updateId: bigint })[]>`
    SELECT "updateId", "payload"->'message'->>'text' AS "text", "appliedAt" IS NOT NULL AS "applied" FROM "InboxUpdate"
    WHERE "lane" = ${lane} AND "payload"->'message'->'message_id' = to_jsonb(${messageId}::bigint)
    ORDER BY "receivedAt", "updateId" LIMIT 1`;
  return found === undefined ? null : { ...found, updateId: Number(found.updateId) };
}

/** Finds a stored update by its number; null where it was deleted since. */
export async function findUpdate(database: Database, id: number): Promise<InboxUpdate | null> {
  return database.inboxUpdate.findUnique({ where: { updateId: BigInt(id) } });
}

/**
 * Returns whether an update came after another. Ids tell the order, but of what came longer apart than Telegram sends an update
 * again: after a week without updates it begins anew with any id. What is not stored any more came before.
 */
export async function cameAfter(database: Database, id: number, other: number): Promise<boolean> {
  const [later, earlier] = await Promise.all([findUpdate(database, id), findUpdate(database, other)]);
  if (later === null || earlier === null) return later !== null || earlier === null;
  const apart = later.receivedAt.getTime() - earlier.receivedAt.getTime();
  return Math.abs(apart) > SENT_AGAIN_WITHIN ? apart > 0 : id > other;
}

/** An update that was answered, or set aside with the fault that did it. */
export interface FinishedUpdate {
  id: number;
  fault: string | null;
}

/**
 * Marks updates as finished, in one statement, without waiting for the disk: what a crash of the database takes back is
 * only rendered again.
 */
export async function finishUpdates(database: Database, updates: readonly FinishedUpdate[], at: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE "InboxUpdate" SET "doneAt" = ${at}, "fault" = finished."fault"
    FROM unnest(${updates.map(({ id }) => BigInt(id))}::bigint[], ${updates.map(({ fault }) => fault)}::text[])
      AS finished("id", "fault"), set_config('synchronous_commit', 'off', true)
    WHERE "updateId" = finished."id"`;
}

/**
 * Marks updates as applied with what was answered, inside the action's transaction, and counts their starts anew: what
 * remains is another step, and of these only one that ends the process each time is given up.
 * @returns false when one of them had been applied before: the caller must roll back and render the stored outcome.
 */
export async function markApplied(database: Database, ids: number[], at: Date, outcome: unknown): Promise<boolean> {
  const { count } = await database.inboxUpdate.updateMany({
    where: { updateId: { in: ids.map(BigInt) }, appliedAt: null },
    data: { appliedAt: at, outcome: outcome as Prisma.InputJsonValue, starts: 1 },
  });
  return count === ids.length;
}

/** Reads what was answered when the update was applied; undefined while it is not applied or not stored. */
export async function readOutcome(database: Database, id: number): Promise<unknown> {
  const row = await database.inboxUpdate.findUnique({ where: { updateId: BigInt(id) } });
  return row?.appliedAt == null ? undefined : row.outcome;
}

/**
 * Deletes handled updates in which a person stands anywhere, as the one who is answered or whose contact is shared: they
 * carry the name as Telegram knows it.
 */
export async function forgetPersonInUpdates(database: Database, telegramUserId: number): Promise<void> {
  const id = JSON.stringify({ id: telegramUserId });
  await database.$executeRaw`
    DELETE FROM "InboxUpdate" WHERE "doneAt" IS NOT NULL AND (
      jsonb_path_exists("payload", '$.**.id ? (@ == $id)', ${id}::jsonb)
      OR jsonb_path_exists("payload", '$.**.user_id ? (@ == $id)', ${id}::jsonb))`;
}

/** Counts the stored updates that are not finished. */
export async function measureInbox(database: Database): Promise<number> {
  return database.inboxUpdate.count({ where: { doneAt: null } });
}
