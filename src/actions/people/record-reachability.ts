import type { Store } from '../../store/open-store.ts';
import { saveReachability } from '../../store/people.ts';

/** Records that somebody has blocked the bot in the private chat, or lets it write again. */
export function recordReachability(store: Store, chatId: number, reachable: boolean, at: Date): Promise<void> {
  return saveReachability(store.database, chatId, reachable ? null : at);
}
