import type { MachineClock } from '../../process/machine-clock.ts';

/** The shortest and the longest wait before an answer is sent again, in milliseconds. */
const WAIT = { shortest: 2000, longest: 30_000 };
/** An answer that was on its way for so long, in milliseconds, is given up: nobody waits for it any more. */
const GIVEN_UP_AFTER = 24 * 3_600_000;
/** An outage may be short: after so many failures it is asked whether the chat can be reached at all. */
const SHORT_OUTAGE = 6;
/** An answer that fails so often while its chat can be reached is given up: it is this answer that Telegram does not take. */
const MOST_ALONE = 3;

/** How often an answer failed, how often of that alone, while its chat could be reached, and since when. */
interface Failures {
  count: number;
  alone: number;
  since: number;
}

/** Keeps how often the answer to an update could not be delivered, and says when to try again. */
export class UndeliveredAnswers {
  private readonly failures = new Map<number, Failures>();
  private readonly clock: MachineClock;

  constructor(clock: MachineClock) {
    this.clock = clock;
  }

  /**
   * Returns after how many milliseconds the answer is sent again, longer each time; null where it is given up.
   * @param retryAfter for how long Telegram takes nothing, in seconds.
   * @param reachesChat asks whether Telegram takes anything for the chat.
   */
  async waitFor(updateId: number, retryAfter: number, reachesChat: () => Promise<boolean>): Promise<number | null> {
    const now = this.clock.now();
    const failures = this.failures.get(updateId) ?? { count: 0, alone: 0, since: now };
    this.failures.set(updateId, failures);
    if (now - failures.since > GIVEN_UP_AFTER) return null;
    failures.count += 1;
    if (failures.count > SHORT_OUTAGE && retryAfter === 0 && (await reachesChat())) failures.alone += 1;
    if (failures.alone >= MOST_ALONE) return null;
    return Math.max(retryAfter * 1000, Math.min(WAIT.longest, WAIT.shortest * 2 ** Math.min(failures.count - 1, 10)));
  }

  /** Forgets an update that was answered, or set aside. */
  forget(updateId: number): void {
    this.failures.delete(updateId);
  }
}
