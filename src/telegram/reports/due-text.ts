import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';

/** Returns the last day on time as it is announced: the working day before, where the day itself is off. */
export function dueText(dueOn: string, isDayOff: IsDayOff): string {
  return formatDateWithWeekday(announcedDue(dueOn, isDayOff).announced);
}
