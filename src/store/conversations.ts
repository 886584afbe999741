import type { Database } from './open-store.ts';

/** Puts a person at a place in a conversation, leaving any other. */
export async function saveConversation(
  database: Database,
  telegramUserId: number,
  kind: string,
  state: unknown,
  now: Date,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Conversation" ("telegramUserId", "kind", "state", "updatedAt")
    VALUES (${BigInt(telegramUserId)}, ${kind}, ${JSON.stringify(state)}::jsonb, ${now})
    ON CONFLICT ("telegramUserId") DO UPDATE
    SET "kind" = excluded."kind", "state" = excluded."state", "updatedAt" = excluded."updatedAt"`;
}

/** Where the person is; null when in no conversation. */
export async function readConversation(
  database: Database,
  telegramUserId: number,
): Promise<{ kind: string; state: unknown } | null> {
  return database.conversation.findUnique({
    where: { telegramUserId: BigInt(telegramUserId) },
    select: { kind: true, state: true },
  });
}

/** Ends the person's conversation; the drafts it stood on stay. */
export async function endConversation(database: Database, telegramUserId: number): Promise<void> {
  await database.conversation.deleteMany({ where: { telegramUserId: BigInt(telegramUserId) } });
}
