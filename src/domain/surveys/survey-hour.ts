import { shiftToWorkingDay, type IsDayOff } from '../reporting/round-deadline.ts';
import { addDays, atLocalTime, toLocalDate, type LocalDate } from '../text/local-date.ts';
import { parseDate, type ParsedDate } from '../text/parse-date.ts';

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

/** An hour with its minutes: 16h, 16 giờ 30, 10h30, 16:30. */
const TIME = /(\d{1,2})\s*(?:gio(?:\s*(\d{2})(?!\s*[\d/.-]))?|[hg:](\d{2})?)(?:\s*(?:phut|p)\b)?(?![\d/.-])/;
const PART = /\b(sang|trua|chieu|(?<!tuan )toi)\b/;

/**
 * Reads until when a survey is answered, with or without marks: "16h ngày mai", "10h30 15/12", "4 giờ chiều thứ Sáu". An
 * hour without a day is today's.
 */
export function readSurveyHour(text: string, now: Date): ReadHour {
  const refuse = (reason: HourRefusal): ReadHour => ({ kind: 'refused', reason });
  const today = toLocalDate(now);
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
  const time = TIME.exec(plain);
  const rest = plain.replace(time?.[0] ?? '', ' ');
  const part = PART.exec(rest)?.[1] ?? null;
  const day = readDay(rest.replace(PART, ' '), today);
  if (day.kind === 'not-a-date') return refuse('not-understood');
  if (day.kind === 'impossible') return refuse('impossible-date');
  if (time === null) return refuse(day.kind === 'none' ? 'not-understood' : 'hour-missing');
  const typed = Number(time[1]);
  const minute = Number(time[2] ?? time[3] ?? 0);
  if (typed > 23 || minute > 59) return refuse('not-understood');
  if (part === null && typed >= 1 && typed <= 6) return refuse('morning-or-afternoon');
  const hour = typed + (addsHalfADay(part, typed) ? 12 : 0);
  const at = atLocalTime(day.kind === 'none' ? today : day.date, hour, minute);
  if (at <= now) return refuse('past');
  if (hour * 60 + minute < DAY.from || hour * 60 + minute > DAY.to) return refuse('night');
  return at.getTime() - now.getTime() > FARTHEST_DAYS * 24 * HOUR ? refuse('too-far') : { kind: 'hour', at };
}

/** "4 giờ chiều" is 16:00, "1 giờ trưa" 13:00, "11 giờ trưa" 11:00. */
function addsHalfADay(part: string | null, hour: number): boolean {
  switch (part) {
    case 'chieu':
    case 'toi':
      return hour >= 1 && hour <= 11;
    case 'trua':
      return hour >= 1 && hour <= 3;
    default:
      return false;
  }
}

/** The day in what is left beside the hour; none where it names none. */
function readDay(rest: string, today: LocalDate): ParsedDate | { kind: 'none' } {
  const words = rest
    .replaceAll(/\b(?:truoc|luc|vao|den|cham nhat|han)\b|[,;]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return { kind: 'none' };
  return words === 'nay' ? { kind: 'date', date: today } : parseDate(words, today);
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
