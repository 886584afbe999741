import { compareDates, type LocalDate } from '../text/local-date.ts';
import type { WithoutYear } from '../text/parse-date.ts';
import { daysOf, type Period } from './periods.ts';
import { lastWorkingDayBefore, shiftToWorkingDay, workingDaysAfter, type IsDayOff } from './round-deadline.ts';

/** Why the dates of a round cannot be. */
export type RoundDateRefusal = { kind: 'due-passed'; dueOn: LocalDate } | { kind: 'closing-too-late' };

/**
 * Returns which day is meant where a date of a round is typed without its year: figures of a year are closed about
 * 1 December, those of another period at its end; reports are due then too, or where that is over about today.
 */
export function roundDayMeant(which: 'closing' | 'due', period: Period, today: LocalDate): WithoutYear {
  const end = period.kind === 'year' || period.kind === 'once' ? `${period.year}-${CLOSING}` : daysOf(period).to;
  return { nearest: which === 'due' && end < today ? today : end };
}

/** Month and day about which the figures of a year are closed. */
const CLOSING = '12-01';

/**
 * Returns why a round cannot have these dates; null where it can: the deadline has not passed, and at least one working
 * day lies between the closing of the figures and the deadline (NĐ 09/2019/NĐ-CP).
 */
export function findRoundDateRefusal(
  { closingOn, dueOn }: { closingOn: string; dueOn: string },
  today: string,
  isDayOff: IsDayOff,
): RoundDateRefusal | null {
  if (compareDates(dueOn, today) < 0) return { kind: 'due-passed', dueOn };
  return closesInTime({ closingOn, dueOn }, isDayOff) ? null : { kind: 'closing-too-late' };
}

/** Returns whether at least one working day lies between the closing of the figures and the deadline. */
export function closesInTime({ closingOn, dueOn }: { closingOn: string; dueOn: string }, isDayOff: IsDayOff): boolean {
  return compareDates(workingDaysAfter(closingOn, 1, isDayOff), dueOn) < 0;
}

/**
 * Returns the days that a deadline is announced for and late after: where its day is off, people are reminded of the
 * working day before, and are late only after the next working day (Bộ luật Dân sự 2015, điều 148).
 */
export function announcedDue(dueOn: LocalDate, isDayOff: IsDayOff): { announced: LocalDate; lateAfter: LocalDate } {
  return {
    announced: isDayOff(dueOn) ? lastWorkingDayBefore(dueOn, isDayOff) : dueOn,
    lateAfter: shiftToWorkingDay(dueOn, isDayOff),
  };
}
