import cron from 'node-cron';

/**
 * Machine time, by which pacing, claims of notices, backoff, progress and the schedule's ticks go; not the leader's lease, which all
 * processes judge by the database's clock. Business time, in which deadlines fall, is another
 * (`actions/clock/business-clock.ts`).
 */
export interface MachineClock {
  /** Milliseconds since some moment, for durations: never set back. */
  now(): number;
  /** The instant that is stored where another process, or the next run, reads it; never set back while the process runs. */
  instant(): Date;
  /** Calls `work` once, so many milliseconds from now; returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
  /** Calls `work` at each full minute, and at once where that is asked for; returns how to end that. */
  eachMinute(work: () => void, atOnce?: 'at-once'): () => void;
}

/** The clock of the machine. */
export const REAL_CLOCK: MachineClock = {
  now: () => performance.now(),
  // Not of the wall clock: where that is set back, what is held until an instant would be held for so much longer.
  instant: () => new Date(performance.timeOrigin + performance.now()),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  eachMinute: (work, atOnce) => {
    if (atOnce !== undefined) work();
    const task = cron.schedule('* * * * *', work);
    return () => void task.destroy();
  },
};

/** Resolves so many milliseconds from now. @throws the reason of the signal as soon as that is aborted. */
export async function sleep(clock: MachineClock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const callOff = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    const abort = (): void => {
      callOff();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', abort, { once: true });
  });
}
