import { sendDueBroadcasts } from '../actions/broadcasts/send-broadcast.ts';
import { notifyOfAnswerTimesOver } from '../actions/broadcasts/notify-of-answer-times.ts';
import { planWeeklyBriefings } from '../actions/pictures/plan-weekly-briefings.ts';
import { remindApprovers } from '../actions/registration/remind-approvers.ts';
import { planMornings } from '../actions/reminders/plan-mornings.ts';
import { planReminders, type PlannedReminder } from '../actions/reminders/plan-reminders.ts';
import { deleteExpiredRecords } from '../actions/retention/delete-expired-records.ts';
import { eraseFormerPeople } from '../actions/retention/erase-former-people.ts';
import { proposeNextRounds } from '../actions/rounds/propose-next-rounds.ts';
import { applyDueChanges } from '../actions/units/apply-due-changes.ts';
import type { Request } from '../actions/request.ts';
import { pseudonymOf } from '../wording/pseudonym.ts';

/** Something that happens by the clock. A job looks at business time itself, and doing it again does no harm. */
export interface Job {
  name: string;
  run: (store: Request['store'], now: Date, planned: Planned) => Promise<unknown>;
}

/** Is told which notice will tell of which obligation, so that it can be followed. */
export type Planned = (reminders: readonly PlannedReminder[]) => void;

/** Every job, in the order in which they run. */
export const JOBS: readonly Job[] = [
  { name: 'apply-unit-changes', run: applyDueChanges },
  { name: 'plan-reminders', run: planReminders },
  { name: 'plan-mornings', run: planMornings },
  { name: 'propose-next-rounds', run: proposeNextRounds },
  { name: 'plan-weekly-briefings', run: planWeeklyBriefings },
  { name: 'send-due-broadcasts', run: sendDueBroadcasts },
  { name: 'tell-answer-times', run: notifyOfAnswerTimesOver },
  { name: 'remind-approvers', run: remindApprovers },
  { name: 'forget-old-records', run: deleteExpiredRecords },
  { name: 'erase-former-people', run: (store, now) => eraseFormerPeople(store, now, pseudonymOf) },
];

/**
 * Runs every job at business time `now`; one that fails does not keep the others from running.
 * @param ran is told of each run: its name, its seconds, and the error where it failed.
 */
export async function runDueJobs(
  store: Request['store'],
  now: Date,
  ran: (name: string, seconds: number, error: unknown) => void,
  planned: Planned,
): Promise<void> {
  for (const { name, run } of JOBS) {
    const begun = performance.now();
    const error = await run(store, now, planned).then(
      () => undefined,
      (reason: unknown) => reason ?? new Error(name),
    );
    ran(name, (performance.now() - begun) / 1000, error);
  }
}
