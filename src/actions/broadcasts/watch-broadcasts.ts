import type { RecipientState } from '../../domain/broadcasts/answers.ts';
import { countRecipients } from '../../store/broadcast-recipients.ts';
import {
  endProgress,
  listWatchedBroadcasts,
  stepBroadcast,
  watchBroadcast,
  type BroadcastFacts,
} from '../../store/broadcasts.ts';
import type { Store } from '../../store/open-store.ts';
import { readResult, type BroadcastResult } from './follow-broadcast.ts';

/** A broadcast that somebody watches. */
export interface WatchedBroadcast {
  broadcast: BroadcastFacts;
  counts: Partial<Record<RecipientState, number>>;
  /** How it ended; null while it is on its way. */
  result: BroadcastResult | null;
}

/** Reads how far the watched broadcasts are. One of which nothing is left to send has been sent. */
export async function readWatched(store: Store, now: Date): Promise<WatchedBroadcast[]> {
  const { database } = store;
  const watched: WatchedBroadcast[] = [];
  for (const broadcast of await listWatchedBroadcasts(database)) {
    const counts = await countRecipients(database, broadcast.id);
    if ((counts.pending ?? 0) > 0) {
      watched.push({ broadcast, counts, result: null });
      continue;
    }
    await stepBroadcast(database, { id: broadcast.id }, 'finish', { finishedAt: now });
    const result = await readResult(database, broadcast.id);
    watched.push({ broadcast, counts, result: result.kind === 'result' ? result : null });
  }
  return watched;
}

/** Records in which message a broadcast is watched now. */
export async function followIn(store: Store, id: number, chatId: number, messageId: number): Promise<void> {
  await watchBroadcast(store.database, id, { chatId, messageId });
}

/** Records that the end of a broadcast was shown: it is watched no longer. @param broadcast as it was when that was shown. */
export async function endWatching(store: Store, broadcast: Pick<BroadcastFacts, 'id' | 'progress'>): Promise<void> {
  await endProgress(store.database, broadcast);
}
