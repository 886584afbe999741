import { findGroup, saveNewGroup, type GroupFacts } from '../../store/groups.ts';
import type { Store } from '../../store/open-store.ts';

export type { GroupFacts } from '../../store/groups.ts';

/** The group in which something is asked; null where the bot has not noticed it. */
export function readGroup(store: Store, chatId: number): Promise<GroupFacts | null> {
  return findGroup(store.database, chatId);
}

/** The same for a group that has just shown that the bot is in it: one that was missed is kept as a new one. */
export async function readLiveGroup(store: Store, chatId: number, title: string, now: Date): Promise<GroupFacts> {
  const group = await findGroup(store.database, chatId);
  return group === null || group.state === 'left' ? saveNewGroup(store.database, chatId, title, now) : group;
}
