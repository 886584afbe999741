import { workingDaysAfter, type IsDayOff } from '../reporting/round-deadline.ts';
import { atLocalTime, toLocalDate } from '../text/local-date.ts';

/** Hour at which approvers are reminded, in Viet Nam. */
const REMINDED_AT = 8;

/** Working days within which a registration is answered, as its person is told. */
export const ANSWERED_WITHIN = 1;

/**
 * Returns whether a registration has waited longer than was promised: an answer within one working day, which ends with
 * the working day after the one on which it was sent.
 */
export function hasWaitedTooLong(submittedAt: Date, now: Date, isDayOff: IsDayOff): boolean {
  return toLocalDate(now) > workingDaysAfter(toLocalDate(submittedAt), ANSWERED_WITHIN, isDayOff);
}

/** Returns when approvers are reminded on the day of `now`; null on a day off. */
export function approverReminderOn(now: Date, isDayOff: IsDayOff): Date | null {
  const today = toLocalDate(now);
  return isDayOff(today) ? null : atLocalTime(today, REMINDED_AT);
}
