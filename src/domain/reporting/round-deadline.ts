import { addDays, type LocalDate } from '../text/local-date.ts';

/** Whether nobody works on a day: a weekend, a holiday, or a day made up for elsewhere. */
export type IsDayOff = (day: LocalDate) => boolean;

/** Returns the day itself, or the next working day where it is off (Bộ luật Dân sự 2015, điều 148). */
export function shiftToWorkingDay(day: LocalDate, isDayOff: IsDayOff): LocalDate {
  return isDayOff(day) ? shiftToWorkingDay(addDays(day, 1), isDayOff) : day;
}

/** Returns the last working day before `day`. */
export function lastWorkingDayBefore(day: LocalDate, isDayOff: IsDayOff): LocalDate {
  const before = addDays(day, -1);
  return isDayOff(before) ? lastWorkingDayBefore(before, isDayOff) : before;
}

/** Returns the working day that comes `count` working days before `day`; `day` itself is not counted. */
export function workingDaysBefore(day: LocalDate, count: number, isDayOff: IsDayOff): LocalDate {
  return count === 0 ? day : workingDaysBefore(lastWorkingDayBefore(day, isDayOff), count - 1, isDayOff);
}

/** Returns the working day that comes `count` working days after `day`; `day` itself is not counted. */
export function workingDaysAfter(day: LocalDate, count: number, isDayOff: IsDayOff): LocalDate {
  return count === 0 ? day : workingDaysAfter(shiftToWorkingDay(addDays(day, 1), isDayOff), count - 1, isDayOff);
}
