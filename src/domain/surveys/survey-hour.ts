import { shiftToWorkingDay, type IsDayOff } from '../reporting/round-deadline.ts';
import { addDays, atLocalTime, toLocalDate } from '../text/local-date.ts';
import { readDayAndHour } from '../text/parse-moment.ts';

/** Why a text is not an hour until which a survey can be answered. */
export type HourRefusal =
  | 'not-understood'
  /** A day without an hour. */
  | 'hour-missing'
  /** "4 giờ": in the morning or in the afternoon? */
  | 'morning-or-afternoon'
  | 'impossible-date'
  | 'past'
  | 'night'
  | 'too-far';

export type ReadHour = { kind: 'hour'; at: Date } | { kind: 'refused'; reason: HourRefusal };

const HOUR = 3_600_000;
/** People are asked and reminded between these hours of the day, in minutes. */
const DAY = { from: 7 * 60, to: 20 * 60 };
export const FARTHEST_DAYS = 30;

/**
 * Reads until when a survey is answered, with or without marks: "16h ngày mai", "10h30 15/12", "4 giờ chiều thứ Sáu". An
 * hour without a day is today's.
 */
export function readSurveyHour(text: string, now: Date): ReadHour {
  const refuse = (reason: HourRefusal): ReadHour => ({ kind: 'refused', reason });
  const today = toLocalDate(now);
  const { day, clock } = readDayAndHour(text, today);
  if (day.kind === 'unclear') return refuse('not-understood');
  if (day.kind === 'impossible') return refuse('impossible-date');
  switch (clock.kind) {
    case 'none':
      return refuse(day.kind === 'none' ? 'not-understood' : 'hour-missing');
    case 'impossible':
      return refuse('not-understood');
    case 'morning-or-afternoon':
      return refuse(clock.kind);
    case 'clock': {
      const { hour, minute } = clock;
      const at = atLocalTime(day.kind === 'none' ? today : day.date, hour, minute);
      if (at <= now) return refuse('past');
      if (hour * 60 + minute < DAY.from || hour * 60 + minute > DAY.to) return refuse('night');
      return at.getTime() - now.getTime() > FARTHEST_DAYS * 24 * HOUR ? refuse('too-far') : { kind: 'hour', at };
    }
  }
}

/** Suggests hours for a survey: 17:00 today while an hour is left, 11:00 and 17:00 of the next working day. */
export function suggestHours(now: Date, isDayOff: IsDayOff): Date[] {
  const today = toLocalDate(now);
  const next = shiftToWorkingDay(addDays(today, 1), isDayOff);
  const tonight = atLocalTime(today, 17);
  const open = !isDayOff(today) && tonight.getTime() - now.getTime() >= HOUR;
  return [...(open ? [tonight] : []), atLocalTime(next, 11), atLocalTime(next, 17)];
}

/**
 * Returns when those who owe an answer are reminded before its hour: an hour before, after half of the time where that
 * is less than two hours.
 * @returns null where it would be at night.
 */
export function reminderBefore(askedAt: Date, dueAt: Date): Date | null {
  const left = dueAt.getTime() - askedAt.getTime();
  const at = new Date(left >= 2 * HOUR ? dueAt.getTime() - HOUR : askedAt.getTime() + left / 2);
  return isWithinMessagingHours(at) ? at : null;
}

/** Returns whether people may be written to at an instant: between 07:00 and 21:00 in Viet Nam. */
export function isWithinMessagingHours(at: Date): boolean {
  const minutes = (at.getTime() - atLocalTime(toLocalDate(at), 0).getTime()) / 60_000;
  return minutes >= DAY.from && minutes < DAY.to + 60;
}

/** Returns the instant itself, or the next 07:00 in Viet Nam where it is at night. */
export function nextMessagingTime(at: Date): Date {
  if (isWithinMessagingHours(at)) return at;
  const morning = atLocalTime(toLocalDate(at), 7);
  return morning > at ? morning : atLocalTime(addDays(toLocalDate(at), 1), 7);
}
