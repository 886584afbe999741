/** A day of the calendar in Viet Nam, as yyyy-mm-dd. */
export type LocalDate = string;

// Viet Nam has had one zone without summer time since 1975; a fixed offset needs no time zone data.
const OFFSET_HOURS = 7;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Returns the instant at which the clock in Greenwich shows what that in Viet Nam shows at this one. */
export function localClock(instant: Date): Date {
  return new Date(instant.getTime() + OFFSET_HOURS * HOUR);
}

/** Returns the day on which an instant falls in Viet Nam. */
export function toLocalDate(instant: Date): LocalDate {
  return localClock(instant).toISOString().slice(0, 10);
}

/** Returns the instant at which a day reaches an hour and minute in Viet Nam. */
export function atLocalTime(day: LocalDate, hour: number, minute = 0): Date {
  return new Date(utcOf(day) + (hour - OFFSET_HOURS) * HOUR + minute * 60_000);
}

/** Returns the day `count` days later; earlier for a negative count. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return new Date(utcOf(day) + count * DAY).toISOString().slice(0, 10);
}

/** Returns the same day `count` months later, or the last of that month where it has no such day. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const from = new Date(utcOf(day));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  const date = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last));
  return new Date(date).toISOString().slice(0, 10);
}

/** Returns the year of a day. */
export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** Returns the month of a day, from 1 to 12. */
export function monthOf(day: LocalDate): number {
  return Number(day.slice(5, 7));
}

/** Returns the day of the month of a day, from 1 to 31. */
export function dayOfMonth(day: LocalDate): number {
  return Number(day.slice(8, 10));
}

/** Returns the last day of a year. */
export function lastDayOf(year: number): LocalDate {
  return `${year}-12-31`;
}

/** Returns hour and minute of an instant in Viet Nam, as 15:20. */
export function localTimeOf(instant: Date): string {
  return localClock(instant).toISOString().slice(11, 16);
}

/** Returns the weekday, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(utcOf(day)).getUTCDay();
}

/** Returns the Monday of the week of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Compares two days: negative when `a` is before `b`, zero when they are the same day. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the day of these numbers; null where the calendar has none, such as 31/11. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

function utcOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
