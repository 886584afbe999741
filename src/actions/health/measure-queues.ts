import { measureInbox } from '../../store/inbox.ts';
import { measureOutbox } from '../../store/notices.ts';
import type { Store } from '../../store/open-store.ts';

/** How much waits in the store; ages in seconds, 0 where nothing waits. */
export interface QueueSizes {
  inboxWaiting: number;
  outboxWaiting: number;
  /** Of the oldest notice that is due, by business time. */
  outboxOldestSeconds: number;
  /** Attempts, in notices that are kept, of which nobody knows whether they arrived. */
  outcomesUnknown: number;
  /** Notices that broke again and again, and wait for an administrator. */
  noticesSetAside: number;
}

/** Measures what waits. @throws when the store cannot be reached. */
export async function measureQueues(store: Store, businessNow: Date): Promise<QueueSizes> {
  const inboxWaiting = await measureInbox(store.database);
  const { waiting, oldest, unknown, setAside } = await measureOutbox(store.database, businessNow);
  return {
    inboxWaiting,
    outboxWaiting: waiting,
    outboxOldestSeconds: oldest === null ? 0 : (businessNow.getTime() - oldest.getTime()) / 1000,
    outcomesUnknown: unknown,
    noticesSetAside: setAside,
  };
}
