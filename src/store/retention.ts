import type { Database } from './open-store.ts';

/** Deletes handled updates with what people wrote in them; returns how many. */
export async function deleteHandledUpdates(database: Database, before: Date): Promise<number> {
  const { count } = await database.inboxUpdate.deleteMany({ where: { doneAt: { lt: before } } });
  return count;
}

/** Deletes the places of people who left a conversation long ago, and registrations begun and never sent. */
export async function deleteIdleConversations(database: Database, before: Date): Promise<number> {
  const drafts = await database.registration.deleteMany({ where: { state: 'draft', startedAt: { lt: before } } });
  const { count } = await database.conversation.deleteMany({ where: { updatedAt: { lt: before } } });
  return drafts.count + count;
}

/** Deletes notices that were delivered or given up, but for reminders, whose keys keep them from being planned again. */
export async function deleteFinishedNotices(database: Database, before: Date): Promise<number> {
  const { count } = await database.notice.deleteMany({
    where: { finishedAt: { lt: before }, kind: { not: 'reminder' } },
  });
  return count;
}

/** Forgets which message gave which answer; returns how many. */
export async function deleteAnswerMessages(database: Database, before: Date): Promise<number> {
  const { count } = await database.answerMessage.deleteMany({ where: { at: { lt: before } } });
  return count;
}
