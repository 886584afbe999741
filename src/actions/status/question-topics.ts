import type { Reading } from '../../domain/questions/reading.ts';
import type { Store } from '../../store/open-store.ts';
import type { Request } from '../request.ts';

/** How long what was asked is gone on with, in milliseconds of business time. */
const LASTS = 30 * 60_000;
/** So many chats are remembered at once. */
const MOST = 5_000;

/**
 * What was asked last in each chat. It is held in memory on purpose: it is worth nothing after half an hour, and after a
 * restart a question that goes on is asked back about instead of being answered.
 */
const topics = new WeakMap<Store, Map<number, { readings: readonly Reading[]; at: number }>>();

/** Returns how the last question of this chat was understood; empty where there was none, or long ago. */
export function recallTopic({ store, chatId, now }: Request): readonly Reading[] {
  const topic = topics.get(store)?.get(chatId);
  if (topic === undefined || now.getTime() - topic.at > LASTS || topic.at > now.getTime()) return [];
  return topic.readings;
}

/** Stores how a question was understood. */
export function keepTopic({ store, chatId, now }: Request, readings: readonly Reading[]): void {
  const chats = topics.get(store) ?? new Map<number, { readings: readonly Reading[]; at: number }>();
  topics.set(store, chats);
  chats.delete(chatId);
  chats.set(chatId, { readings, at: now.getTime() });
  const [oldest] = chats.keys();
  if (chats.size > MOST && oldest !== undefined) chats.delete(oldest);
}
