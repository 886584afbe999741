import type { InboxUpdate, Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** An update as it came, with the lane in whose order it is handled. */
export interface ReceivedUpdate {
  updateId: number;
  lane: string;
  payload: object;
}

/** Stores updates that are not stored yet, and returns their ids; one that came before is left as it is. */
export async function saveUpdates(database: Database, updates: ReceivedUpdate[], receivedAt: Date): Promise<number[]> {
  // One value for all rows: a hundred updates are stored as fast as one.
  const rows = JSON.stringify(updates);
  const stored = await database.$queryRaw<{ updateId: bigint }[]>`
    INSERT INTO "InboxUpdate" ("updateId", "lane", "payload", "receivedAt")
    SELECT "updateId", "lane", "payload", ${receivedAt}
    FROM jsonb_to_recordset(${rows}::jsonb) AS received("updateId" bigint, "lane" text, "payload" jsonb)
    ON CONFLICT DO NOTHING RETURNING "updateId"`;
  return stored.map(({ updateId }) => Number(updateId));
}

/** The updates that were stored and not finished, oldest first. */
export async function listUnfinishedUpdates(database: Database): Promise<InboxUpdate[]> {
  return database.inboxUpdate.findMany({ where: { doneAt: null }, orderBy: { updateId: 'asc' } });
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
 * Marks updates as applied with what was answered, inside the action's transaction.
 * @returns false when one of them had been applied before: the caller must roll back and render the stored outcome.
 */
export async function markApplied(database: Database, ids: number[], at: Date, outcome: unknown): Promise<boolean> {
  const { count } = await database.inboxUpdate.updateMany({
    where: { updateId: { in: ids.map(BigInt) }, appliedAt: null },
    data: { appliedAt: at, outcome: outcome as Prisma.InputJsonValue },
  });
  return count === ids.length;
}

/** What was answered when the update was applied; undefined while it is not applied or not stored. */
export async function readOutcome(database: Database, id: number): Promise<unknown> {
  const row = await database.inboxUpdate.findUnique({ where: { updateId: BigInt(id) } });
  return row?.appliedAt == null ? undefined : row.outcome;
}

/** How many stored updates are not finished. */
export async function measureInbox(database: Database): Promise<number> {
  return database.inboxUpdate.count({ where: { doneAt: null } });
}
