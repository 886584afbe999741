import type { Database } from '../../store/open-store.ts';
import { newestAuditRecord } from '../../store/audit.ts';

/**
 * Of two changes at once the later record may be seen first, and the earlier one comes to light without a newer record: what
 * was worked out within so long after a record was first seen is worked out once more, in milliseconds. A transaction lasts
 * at most 15 s.
 */
const UNSETTLED = 20_000;
/** For how long such a value is kept, in milliseconds. */
const LONGEST_UNSETTLED = 10_000;

interface CachedValue {
  record: number;
  at: number;
  value: Promise<unknown>;
}
interface OfStore {
  /** The newest record of the audit log, and when it was seen for the first time. */
  newest: { record: number; seenAt: number };
  values: Map<string, CachedValue>;
}
const kept = new WeakMap<{ database: Database }, OfStore>();

/**
 * Caches a result that is worked out from the whole store until anything changes, which the audit log shows. Those who
 * ask at once wait for one and the same.
 * @param key what is worked out; no more different ones than there are years and forms.
 */
export async function cacheUntilChange<T>(
  store: { database: Database },
  key: string,
  workOut: () => Promise<T>,
): Promise<T> {
  const record = await newestAuditRecord(store.database);
  const now = performance.now();
  const ofStore = kept.get(store) ?? { newest: { record, seenAt: now }, values: new Map<string, CachedValue>() };
  kept.set(store, ofStore);
  if (ofStore.newest.record !== record) ofStore.newest = { record, seenAt: now };
  const before = ofStore.values.get(key);
  if (before?.record === record) {
    const settled = before.at - ofStore.newest.seenAt > UNSETTLED;
    if (settled || now - before.at < LONGEST_UNSETTLED) return before.value as Promise<T>;
  }
  const value = workOut();
  ofStore.values.set(key, { record, at: now, value });
  try {
    return await value;
  } catch (error) {
    ofStore.values.delete(key);
    throw error;
  }
}
