import type { Store } from '../../store/open-store.ts';
import { readClockOffset, writeClockOffset } from '../../store/settings.ts';

/** Business time: machine time plus an offset that the store keeps and only the local chat moves. */
export interface BusinessClock {
  now(): Date;
  /** Sets business time to an instant; it is for the caller to refuse moving back. */
  moveTo(instant: Date): Promise<void>;
}

/**
 * Opens the clock of a store.
 * @param startAt where the local chat's clock begins in a store that has none; undefined for a real bot.
 */
export async function openClock(
  store: Store,
  machineNow: () => Date,
  startAt: Date | undefined,
): Promise<BusinessClock> {
  let offset = await readClockOffset(store.database);
  if (offset === null && startAt !== undefined) {
    offset = startAt.getTime() - machineNow().getTime();
    await writeClockOffset(store.database, offset);
  }
  let current = offset ?? 0;
  return {
    now: () => new Date(machineNow().getTime() + current),
    moveTo: async (instant) => {
      current = instant.getTime() - machineNow().getTime();
      await writeClockOffset(store.database, current);
    },
  };
}
