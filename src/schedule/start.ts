import cron from 'node-cron';
import type { Logger } from 'pino';
import type { Request } from '../actions/request.ts';
import { runDueJobs } from './jobs.ts';

/** The running schedule. */
export interface Schedule {
  /** Runs what is due now: after the clock was moved, and in tests. */
  runNow(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs the jobs each minute, one tick after the other.
 * @param done is called after each tick, when there may be notices to deliver.
 */
export function startSchedule(store: Request['store'], now: () => Date, logger: Logger, done: () => void): Schedule {
  let last = Promise.resolve();
  const runNow = (): Promise<void> => {
    last = last.then(async () => {
      await runDueJobs(store, now(), (name, error) =>
        logger.error({ job: name, error: error instanceof Error ? error.message : 'unknown' }, 'job failed'),
      );
      done();
    });
    return last;
  };
  const task = cron.schedule('* * * * *', () => void runNow(), { timezone: 'Asia/Ho_Chi_Minh' });
  void runNow();
  return {
    runNow,
    stop: async () => {
      await task.destroy();
      await last;
    },
  };
}
