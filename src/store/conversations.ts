import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

declare const stored: unique symbol;

/** The state of a conversation as the row keeps it; no cast makes another type of it, only the schema of its kind does. */
export interface StoredState {
  readonly [stored]: true;
}

/** Where somebody is in a conversation, as the row keeps it. */
export interface StoredConversation {
  kind: string;
  state: StoredState;
}

/** Returns a place in a conversation as the row keeps it. */
export function storedConversation({ kind, state }: { kind: string; state: unknown }): StoredConversation {
  return { kind, state: state as StoredState };
}

/**
 * What a person's row becomes where it is there already, in a statement that puts them at a place. A place in a report is kept
 * behind another conversation until that ends; the state before is kept with the update that changed it, in the same conversation.
 */
export const MOVED_ON = Prisma.sql`ON CONFLICT ("telegramUserId") DO UPDATE
  SET "kind" = excluded."kind", "state" = excluded."state", "planId" = excluded."planId", "updatedAt" = excluded."updatedAt",
    "before" = CASE
      WHEN excluded."takenBy" IS NULL OR excluded."kind" = 'report' OR "Conversation"."kind" <> excluded."kind" THEN NULL
      WHEN "Conversation"."takenBy" = excluded."takenBy" AND "Conversation"."rewoundFor" IS NULL
        THEN "Conversation"."before"
      ELSE "Conversation"."state" END,
    "takenBy" = excluded."takenBy", "rewoundFor" = NULL,
    "behind" = CASE
      WHEN excluded."kind" = 'report' THEN NULL
      WHEN "Conversation"."kind" = 'report' THEN "Conversation"."state"
      ELSE "Conversation"."behind" END`;

/** Puts a person at a place in a conversation, leaving any other. @param takenBy the update that does it; null for none. */
export async function saveConversation(
  database: Database,
  telegramUserId: number,
  { kind, state }: StoredConversation,
  takenBy: number | null,
  planId: number,
  now: Date,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Conversation" ("telegramUserId", "kind", "state", "updatedAt", "takenBy", "planId")
    VALUES (${BigInt(telegramUserId)}, ${kind}, ${JSON.stringify(state)}::jsonb, ${now},
      ${takenBy === null ? null : BigInt(takenBy)}::bigint, NULLIF(${planId}::int, 0))
    ${MOVED_ON}`;
}

/** Reads where the person is; null when in no conversation. */
export async function readConversation(database: Database, telegramUserId: number): Promise<StoredConversation | null> {
  const row = await database.conversation.findUnique({
    where: { telegramUserId: BigInt(telegramUserId) },
    select: { kind: true, state: true },
  });
  return row === null ? null : storedConversation(row);
}

/** Where somebody is, the update that brought them there, and the state before it. */
export interface TakenConversation extends StoredConversation {
  takenBy: number | null;
  before: unknown;
}

/** Reads where the person is, and which update brought them there. */
export async function readTaken(database: Database, telegramUserId: number): Promise<TakenConversation | null> {
  const row = await database.conversation.findUnique({
    where: { telegramUserId: BigInt(telegramUserId) },
    select: { kind: true, state: true, takenBy: true, before: true },
  });
  if (row === null) return null;
  const { takenBy, before } = row;
  return { ...storedConversation(row), takenBy: takenBy === null ? null : Number(takenBy), before };
}

/**
 * Puts a person back where they were before the update that brought them where they are, while its edit is taken anew; done
 * again for the same edit it changes nothing.
 * @returns where they are now; null where another update has brought them where they are, or nothing is known of before.
 */
export async function rewindConversation(
  database: Database,
  telegramUserId: number,
  takenBy: number,
  edit: number,
): Promise<StoredConversation | null> {
  const id = BigInt(telegramUserId);
  await database.$executeRaw`
    UPDATE "Conversation" SET "state" = "before", "before" = "state", "rewoundFor" = ${BigInt(edit)}
    WHERE "telegramUserId" = ${id} AND "takenBy" = ${BigInt(takenBy)} AND "before" IS NOT NULL AND "rewoundFor" IS NULL`;
  const row = await database.conversation.findFirst({
    where: { telegramUserId: id, takenBy: BigInt(takenBy), rewoundFor: BigInt(edit) },
    select: { kind: true, state: true },
  });
  return row === null ? null : storedConversation(row);
}

/** Takes back that a person was put back for an edit: nothing came of that. */
export async function unwindConversation(database: Database, telegramUserId: number, edit: number): Promise<void> {
  await database.$executeRaw`
    UPDATE "Conversation" SET "state" = "before", "before" = "state", "rewoundFor" = NULL
    WHERE "telegramUserId" = ${BigInt(telegramUserId)} AND "rewoundFor" = ${BigInt(edit)}`;
}

/**
 * Ends the conversation in which a person is: they are back in the report that they left for it, where that is still
 * being filled; else in none.
 */
export async function leaveConversation(database: Database, telegramUserId: number): Promise<void> {
  const id = BigInt(telegramUserId);
  await database.$executeRaw`
    WITH back AS (
      UPDATE "Conversation" SET "kind" = 'report', "state" = "behind", "behind" = NULL, "takenBy" = NULL,
        "before" = NULL, "rewoundFor" = NULL
      WHERE "telegramUserId" = ${id} AND EXISTS (
        SELECT FROM "Report" report WHERE report."id" = ("behind"->>'reportId')::int AND report."state" = 'draft')
      RETURNING "telegramUserId"
    )
    DELETE FROM "Conversation" WHERE "telegramUserId" = ${id} AND NOT EXISTS (SELECT FROM back)`;
}

/** Deletes where the person is, and the report that was left for it. */
export async function deleteConversation(database: Database, telegramUserId: number): Promise<void> {
  await database.conversation.deleteMany({ where: { telegramUserId: BigInt(telegramUserId) } });
}
