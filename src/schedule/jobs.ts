import { planReminders } from '../actions/reminders/plan-reminders.ts';
import type { Request } from '../actions/request.ts';

/** Something that happens by the clock. A job looks at business time itself, and doing it again does no harm. */
export interface Job {
  name: string;
  run: (store: Request['store'], now: Date) => Promise<unknown>;
}

/** Every job, in the order in which they run. */
export const JOBS: readonly Job[] = [{ name: 'plan-reminders', run: planReminders }];

/** Runs every job at business time `now`; one that fails is told of and does not keep the others from running. */
export async function runDueJobs(
  store: Request['store'],
  now: Date,
  failed: (name: string, error: unknown) => void,
): Promise<void> {
  for (const { name, run } of JOBS) {
    try {
      await run(store, now);
    } catch (error) {
      failed(name, error);
    }
  }
}
