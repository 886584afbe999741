import type { Logger } from 'pino';
import type { Request } from '../actions/request.ts';
import { describeFault } from '../domain/text/describe-fault.ts';
import type { MachineClock } from '../process/machine-clock.ts';
import type { Measurements } from '../process/measurements.ts';
import { runDueJobs, type Planned } from './jobs.ts';

/** The running schedule. */
export interface Schedule {
  /** Runs what is due now: after the clock was moved, and in tests. */
  runNow(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScheduleDependencies {
  store: Request['store'];
  clock: MachineClock;
  /** Business time. */
  now: () => Date;
  logger: Logger;
  measurements: Measurements;
  /** Whether this process still leads; jobs are left to the one that does. */
  leads: () => boolean;
  /** Called after each tick, when there may be notices to deliver. */
  done: () => void;
}

/** Runs the jobs at once and each minute, one tick after the other. */
export function startSchedule({
  store,
  clock,
  now,
  logger,
  measurements,
  leads,
  done,
}: ScheduleDependencies): Schedule {
  const ran = (job: string, seconds: number, error: unknown): void => {
    measurements.jobRan(job, seconds, error === undefined ? 'done' : 'failed');
    if (error === undefined) return;
    logger.error({ job, error: describeFault(error) }, 'job failed');
  };
  const planned: Planned = (reminders) => {
    for (const { noticeId, obligationId } of reminders) logger.info({ noticeId, obligationId }, 'reminder planned');
  };
  let last = Promise.resolve();
  const runNow = (): Promise<void> => {
    last = last.then(async () => {
      if (!leads()) return;
      await runDueJobs(store, now(), ran, planned);
      measurements.scheduleTicked();
      done();
    });
    return last;
  };
  const end = clock.eachMinute(() => void runNow(), 'at-once');
  return {
    runNow,
    stop: async () => {
      end();
      await last;
    },
  };
}
