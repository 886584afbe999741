import type { Store } from '../../store/open-store.ts';
import { newestAuditEntry } from '../../store/audit.ts';

/** For how long something is kept at the most, in milliseconds: of two changes at once the later entry may be seen first. */
const LONGEST = 10_000;

interface Kept {
  entry: number;
  at: number;
  value: Promise<unknown>;
}
const kept = new WeakMap<Store, Map<string, Kept>>();

/**
 * What was worked out from the whole store, until anything changes: every change is in the audit log, in the same
 * transaction. Those who ask at once wait for one and the same.
 * @param key what is worked out; no more different ones than there are years and forms.
 */
export async function keepUntilChange<T>(store: Store, key: string, workOut: () => Promise<T>): Promise<T> {
  const entry = await newestAuditEntry(store.database);
  const ofStore = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, ofStore);
  const before = ofStore.get(key);
  if (before?.entry === entry && performance.now() - before.at < LONGEST) return before.value as Promise<T>;
  const value = workOut();
  ofStore.set(key, { entry, at: performance.now(), value });
  try {
    return await value;
  } catch (error) {
    ofStore.delete(key);
    throw error;
  }
}
