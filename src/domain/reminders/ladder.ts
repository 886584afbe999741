import { atLocalTime, type LocalDate } from '../text/local-date.ts';
import { announcedDue } from '../reporting/round-dates.ts';
import { lastWorkingDayBefore, workingDaysAfter, type IsDayOff } from '../reporting/round-deadline.ts';

/** One step of the ladder: a number of working days before (negative) or after the deadline. */
export interface ReminderStep {
  id: string;
  workingDays: number;
}

/** When those who owe are reminded, in order. The opening of the round is a notice of its own. */
export const REMINDER_STEPS: readonly ReminderStep[] = [
  { id: 'before-7', workingDays: -7 },
  { id: 'before-3', workingDays: -3 },
  { id: 'before-1', workingDays: -1 },
  { id: 'due-day', workingDays: 0 },
  { id: 'late-1', workingDays: 1 },
  { id: 'late-3', workingDays: 3 },
  { id: 'late-7', workingDays: 7 },
];

/** Reminders go out at eight in the morning of a working day. */
const HOUR = 8;

/** The instant of a step. Before the deadline it counts from the day that is announced, after it from the day after which it is late. */
export function reminderTime({ workingDays }: ReminderStep, dueOn: LocalDate, isDayOff: IsDayOff): Date {
  const { announced, lateAfter } = announcedDue(dueOn, isDayOff);
  if (workingDays > 0) return atLocalTime(workingDaysAfter(lateAfter, workingDays, isDayOff), HOUR);
  let day = announced;
  for (let count = 0; count > workingDays; count -= 1) day = lastWorkingDayBefore(day, isDayOff);
  return atLocalTime(day, HOUR);
}

/**
 * The step that is due now: the newest whose time has come. Older ones that were missed are not made up for.
 * @returns null before the first.
 */
export function resolveReminder(
  now: Date,
  dueOn: LocalDate,
  isDayOff: IsDayOff,
): { step: ReminderStep; at: Date } | null {
  const past = REMINDER_STEPS.map((step) => ({ step, at: reminderTime(step, dueOn, isDayOff) })).filter(
    ({ at }) => at <= now,
  );
  return past.at(-1) ?? null;
}
