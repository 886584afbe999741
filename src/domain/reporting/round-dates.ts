import { addDays, compareDates, type LocalDate } from '../text/local-date.ts';
import type { WithoutYear } from '../text/parse-date.ts';
import { lastWorkingDayBefore, shiftToWorkingDay, workingDaysAfter, type IsDayOff } from './round-deadline.ts';

/** Why the dates of a round cannot be. */
export type RoundDateRefusal = { kind: 'due-passed'; dueOn: LocalDate } | { kind: 'closing-too-late' };

/**
 * Returns the dates that a plan suggests for a year: "trước ngày 15 tháng 12" means that 14/12 is the last day; figures
 * close 14 days before it. The agency may correct both.
 * @param before month and day before which reports are due, as "12-15".
 */
export function defaultRoundDates(year: number, before: string): { closingOn: LocalDate; dueOn: LocalDate } {
  const dueOn = addDays(`${year}-${before}`, -1);
  return { closingOn: addDays(dueOn, -14), dueOn };
}

/** Month and day about which the figures of a year are closed. */
const CLOSING = '12-01';

/**
 * Returns which day is meant where a date of a round is typed without its year: figures are closed about the end of the
 * round's year; reports are due then too, or where that is over about today.
 */
export function roundDayMeant(which: 'closing' | 'due', year: number, today: LocalDate): WithoutYear {
  const end = `${year}-${CLOSING}`;
  return { nearest: which === 'due' && end < today ? today : end };
}

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
  const earliest = workingDaysAfter(closingOn, 1, isDayOff);
  return compareDates(earliest, dueOn) >= 0 ? { kind: 'closing-too-late' } : null;
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
