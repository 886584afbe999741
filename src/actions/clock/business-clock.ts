import type { Store } from '../../store/open-store.ts';
import { readClockOffset, writeClockOffset } from '../../store/settings.ts';

/** Business time: machine time plus an offset that the store keeps and only the local chat moves. */
export interface BusinessClock {
  now(): Date;
  /**
   * The instant up to which all is due: where the machine's clock is set back while the bot runs, what was due before stays due.
   * A clock that ran ahead by more than a day is taken for wrong.
   */
  dueUntil(): Date;
  /** Sets business time to an instant; it is for the caller to refuse moving back. */
  moveTo(instant: Date): Promise<void>;
}

const DAY = 86_400_000;

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
  let latest = 0;
  const now = (): Date => {
    const at = machineNow().getTime() + current;
    latest = Math.max(latest, at);
    return new Date(at);
  };
  return {
    now,
    dueUntil: () => {
      const at = now();
      return latest - at.getTime() <= DAY ? new Date(latest) : at;
    },
    moveTo: async (instant) => {
      current = instant.getTime() - machineNow().getTime();
      latest = instant.getTime();
      await writeClockOffset(store.database, current);
    },
  };
}
