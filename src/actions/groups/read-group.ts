import { findGroup, renameGroup, saveNewGroup, type GroupFacts } from '../../store/groups.ts';
import { readNamedPlan, type NamedPlan } from '../../store/named-plan.ts';
import type { Store } from '../../store/open-store.ts';

export type { GroupFacts } from '../../store/groups.ts';

/** Reads the group in which something is asked; null where the bot has not noticed it. */
export function readGroup(store: Store, chatId: number): Promise<GroupFacts | null> {
  return findGroup(store.database, chatId);
}

/** Reads the group of a message; a group that the bot had not noticed is stored as a new one. */
export async function readLiveGroup(store: Store, chatId: number, title: string, now: Date): Promise<GroupFacts> {
  const group = await findGroup(store.database, chatId);
  if (group === null || group.state === 'left') return saveNewGroup(store.database, chatId, title, now);
  if (group.title !== title) await renameGroup(store.database, group.id, title);
  return { ...group, title };
}

/** Finds the plan of which a group speaks: that in which it was linked; null where it is not linked. */
export async function findPlanOfGroup({ database }: Store, group: GroupFacts | null): Promise<NamedPlan | null> {
  return group?.planId == null ? null : readNamedPlan(database, group.planId);
}

/** Reads the topic into which what is sent to a linked group goes; null for every other chat. */
export async function readTopic(store: Store, chatId: number): Promise<number | null> {
  // Only groups have ids below zero.
  return chatId < 0 ? ((await findGroup(store.database, chatId))?.topicId ?? null) : null;
}
