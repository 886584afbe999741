import type { Database } from '../../store/open-store.ts';
import { newestAuditRecord } from '../../store/audit.ts';

/** For how long something is kept at the most, in milliseconds: of two changes at once the later record may be seen first. */
const LONGEST = 10_000;

interface CachedValue {
  record: number;
  at: number;
  value: Promise<unknown>;
}
const kept = new WeakMap<{ database: Database }, Map<string, CachedValue>>();

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
  const ofStore = kept.get(store) ?? new Map<string, CachedValue>();
  kept.set(store, ofStore);
  const before = ofStore.get(key);
  if (before?.record === record && performance.now() - before.at < LONGEST) return before.value as Promise<T>;
  const value = workOut();
  ofStore.set(key, { record, at: performance.now(), value });
  try {
    return await value;
  } catch (error) {
    ofStore.delete(key);
    throw error;
  }
}
