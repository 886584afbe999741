import {
  clearStarts,
  countStart,
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

/** An update that is stored and not finished, and how often its handling began. */
export interface KeptUpdate {
  payload: object;
  starts: number;
}

/** Lists the updates that are stored and not finished, oldest first: those of a run that ended, and those in hand. */
export async function listKeptUpdates(store: Store): Promise<KeptUpdate[]> {
  const rows = await listUnfinishedUpdates(store.database);
  return rows.map(({ payload, starts }) => ({ payload: payload as object, starts }));
}

/** Counts, before it does, that the handling of updates that were left over begins once more. */
export async function beginAgain(store: Store, updateIds: readonly number[]): Promise<void> {
  await countStart(store.database, updateIds);
}

/** Takes back what was counted of the starts of updates: their handling was left for later by a process that lives. */
export async function endStarts(store: Store, updateIds: readonly number[]): Promise<void> {
  await clearStarts(store.database, updateIds);
}

/** Marks updates as finished. */
export async function finishKeptUpdates(store: Store, updates: readonly FinishedUpdate[], at: Date): Promise<void> {
  await finishUpdates(store.database, updates, at);
}
