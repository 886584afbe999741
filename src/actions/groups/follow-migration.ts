import { moveGroup } from '../../store/groups.ts';
import { moveChat } from '../../store/notices.ts';
import type { Store } from '../../store/open-store.ts';

/**
 * A group has become a supergroup under another id: its link and what waits for it go along. Telegram says it in both
 * chats, and again when something is sent to the old one: each may come first, and more than once.
 */
export function followMigration(store: Store, from: number, to: number): Promise<void> {
  return store.transaction(async (database) => {
    await moveGroup(database, from, to);
    await moveChat(database, from, to);
  });
}
