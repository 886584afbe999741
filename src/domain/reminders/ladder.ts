import { z } from 'zod';
import { atLocalTime, type LocalDate } from '../text/local-date.ts';
import { announcedDue } from '../reporting/round-dates.ts';
import { lastWorkingDayBefore, workingDaysAfter, type IsDayOff } from '../reporting/round-deadline.ts';

/** Hours between which reminders go, in Viet Nam; none goes at the end itself. */
export const REMINDING_HOURS = { from: 7, until: 20 } as const;
/** The farthest step from the deadline, in working days, and how many steps a ladder has at most. */
export const LADDER_LIMITS = { days: 30, steps: 12 } as const;

const step = z.strictObject({
  /** Working days before (negative) or after the deadline; 0 is its day. */
  workingDays: z.int().min(-LADDER_LIMITS.days).max(LADDER_LIMITS.days),
  hour: z
    .int()
    .min(REMINDING_HOURS.from)
    .max(REMINDING_HOURS.until - 1),
});

/** The ladder of a round as the store keeps it: its steps in their order, one a day. */
export const ladderSchema = z
  .array(step)
  .max(LADDER_LIMITS.steps)
  .refine(
    (steps) => steps.every(({ workingDays }, at) => at === 0 || workingDays > (steps[at - 1]?.workingDays ?? 0)),
    'steps out of order',
  );

export type ReminderStep = z.infer<typeof step>;
export type Ladder = readonly ReminderStep[];

/** When those who owe are reminded, unless the round has another ladder. Its opening is a notice of its own. */
export const DEFAULT_LADDER: Ladder = [-7, -3, -1, 0, 1, 3, 7].map((workingDays) => ({ workingDays, hour: 8 }));

/** Returns the name of a step in keys and in the chase log, as in "before-7", "due-day", "late-1". */
export function stepId({ workingDays }: ReminderStep): string {
  if (workingDays === 0) return 'due-day';
  return workingDays < 0 ? `before-${-workingDays}` : `late-${workingDays}`;
}

/**
 * Returns the instant of a step. Before the deadline it counts from the day that is announced, after it from the day
 * after which it is late.
 */
export function reminderTime({ workingDays, hour }: ReminderStep, dueOn: LocalDate, isDayOff: IsDayOff): Date {
  const { announced, lateAfter } = announcedDue(dueOn, isDayOff);
  if (workingDays > 0) return atLocalTime(workingDaysAfter(lateAfter, workingDays, isDayOff), hour);
  let day = announced;
  for (let count = 0; count > workingDays; count -= 1) day = lastWorkingDayBefore(day, isDayOff);
  return atLocalTime(day, hour);
}

/** What the reminders of a round may be switched to: paused or going on, heads of units told of lateness or not, the signed document asked for or not. */
export const LADDER_SWITCHES = ['pause', 'resume', 'heads', 'no-heads', 'document', 'no-document'] as const;
export type LadderSwitch = (typeof LADDER_SWITCHES)[number];
