import { addDays, type LocalDate } from '../domain/text/local-date.ts';

/** Returns a day as a column without a time (`@db.Date`) takes it: the instant at which it begins in UTC. */
export function toDayColumn(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Returns the day that a column without a time holds. */
export function fromDayColumn(column: Date): LocalDate {
  return column.toISOString().slice(0, 10);
}

/** Returns the day before as a column without a time takes it. */
export function dayBeforeColumn(day: LocalDate): Date {
  return toDayColumn(addDays(day, -1));
}
