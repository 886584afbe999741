import {
  finishUpdates,
  listUnfinishedUpdates,
  saveUpdates,
  type FinishedUpdate,
  type ReceivedUpdate,
} from '../../store/inbox.ts';
import type { Store } from '../../store/open-store.ts';

export type { FinishedUpdate } from '../../store/inbox.ts';

/**
 * Stores updates before they are confirmed to Telegram: from then on nothing told to the bot is lost.
 * @returns the ids of those that are new; Telegram sends an update again whose confirmation was lost.
 */
export async function keepUpdates(store: Store, updates: ReceivedUpdate[], receivedAt: Date): Promise<number[]> {
  return updates.length === 0 ? [] : saveUpdates(store.database, updates, receivedAt);
}

/** What was stored and not finished when the process ended, oldest first. */
export async function listKeptUpdates(store: Store): Promise<object[]> {
  const rows = await listUnfinishedUpdates(store.database);
  return rows.map(({ payload }) => payload as object);
}

/** Marks updates as finished. */
export async function finishKeptUpdates(store: Store, updates: readonly FinishedUpdate[], at: Date): Promise<void> {
  await finishUpdates(store.database, updates, at);
}
