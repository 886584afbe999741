import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Puts a person at a place in a conversation, leaving any other. */
export async function saveConversation(
  database: Database,
  telegramUserId: number,
  kind: string,
  state: unknown,
  now: Date,
): Promise<void> {
  const data = { kind, state: state as Prisma.InputJsonValue, updatedAt: now };
  await database.conversation.upsert({
    where: { telegramUserId: BigInt(telegramUserId) },
    create: { telegramUserId: BigInt(telegramUserId), ...data },
    update: data,
  });
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
