import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { listPlannedChanges } from '../../store/unit-changes.ts';
import { applyUnitChange } from './apply-unit-change.ts';

/** Applies the changes of units whose day has come, each in a transaction of its own. @returns how many. */
export async function applyDueChanges(store: Store, now: Date): Promise<number> {
  const due = await listPlannedChanges(store.database, toLocalDate(now));
  let applied = 0;
  for (const change of due) {
    const nobody = { officerId: null, telegramUserId: null };
    const unitId = await store.transaction((database) => applyUnitChange(database, change, nobody, now));
    if (unitId !== null) applied += 1;
  }
  return applied;
}
