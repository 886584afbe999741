import type { Store } from '../../store/open-store.ts';
import { markReach } from '../../store/people.ts';

/** Somebody has blocked the bot in the private chat, or lets it write again. */
export function noteReach(store: Store, chatId: number, reachable: boolean, at: Date): Promise<void> {
  return markReach(store.database, chatId, reachable ? null : at);
}
