import { readTaken, type StoredConversation } from '../../store/conversations.ts';
import type { Request } from '../request.ts';

/**
 * Finds the report into which the end of another conversation has taken whoever asks back, during this request.
 * @returns null where the request ended none, and where they went into a report themselves, which shows it already.
 */
export async function findResumed({ store, person, conversation }: Request): Promise<StoredConversation | null> {
  if (conversation === null || conversation.kind === 'report') return null;
  const entered = await readTaken(store.database, person.telegramUserId);
  // No update is known that took somebody back: they did not go there themselves.
  return entered?.kind === 'report' && entered.takenBy === null ? { kind: entered.kind, state: entered.state } : null;
}

/** Reads where whoever asks is by now, after what they asked for may have opened a question. */
export async function findOpened({ store, person }: Request): Promise<StoredConversation | null> {
  const taken = await readTaken(store.database, person.telegramUserId);
  return taken === null ? null : { kind: taken.kind, state: taken.state };
}

/** Returns whether whoever asks is still where they were when the request came: it has put them nowhere else. */
export async function isStillOpen({ store, person, conversation, updateIds }: Request): Promise<boolean> {
  if (conversation === null) return false;
  const now = await readTaken(store.database, person.telegramUserId);
  return now?.kind === conversation.kind && (now.takenBy === null || !updateIds.includes(now.takenBy));
}
