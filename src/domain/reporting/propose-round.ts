import type { LocalDate } from '../text/local-date.ts';
import { workingDaysBefore, type IsDayOff } from './round-deadline.ts';

/** So many working days before its figures close, a round that is not open yet is proposed. */
const WORKING_DAYS_BEFORE = 10;

/** Returns whether on a day it is time to open a round with these dates: its figures close soon, and its deadline has not passed. */
export function isTimeToOpen(
  { closingOn, dueOn }: { closingOn: LocalDate; dueOn: LocalDate },
  today: LocalDate,
  isDayOff: IsDayOff,
): boolean {
  return today >= workingDaysBefore(closingOn, WORKING_DAYS_BEFORE, isDayOff) && today <= dueOn;
}
