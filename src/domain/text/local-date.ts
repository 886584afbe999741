/** A day of the calendar in Viet Nam, as yyyy-mm-dd. */
export type LocalDate = string;

// Viet Nam has had one zone without summer time since 1975; a fixed offset needs no time zone data.
const OFFSET_HOURS = 7;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day on which an instant falls in Viet Nam. */
export function toLocalDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + OFFSET_HOURS * HOUR).toISOString().slice(0, 10);
}

/** The instant at which a day reaches an hour and minute in Viet Nam. */
export function atLocalTime(day: LocalDate, hour: number, minute = 0): Date {
  return new Date(utcOf(day) + (hour - OFFSET_HOURS) * HOUR + minute * 60_000);
}

/** The day `count` days later; earlier for a negative count. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return new Date(utcOf(day) + count * DAY).toISOString().slice(0, 10);
}

/** The same day `count` months later, or the last of that month where it has no such day. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const from = new Date(utcOf(day));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  const date = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last));
  return new Date(date).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(utcOf(day)).getUTCDay();
}

/** Negative when `a` is before `b`, zero when they are the same day. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day of these numbers; null where the calendar has none, such as 31/11. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

function utcOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
