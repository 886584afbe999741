import { changeGroupChatId } from '../../store/groups.ts';
import { redirectNotices } from '../../store/notices.ts';
import type { Store } from '../../store/open-store.ts';

/**
 * Moves the link of a group, and what waits for it, to the id that it has as a supergroup. Telegram says it in both
 * chats, and again when something is sent to the old one: each may come first, and more than once.
 */
export function followMigration(store: Store, from: number, to: number): Promise<void> {
  return store.transaction(async (database) => {
    await changeGroupChatId(database, from, to);
    await redirectNotices(database, from, to);
  });
}
