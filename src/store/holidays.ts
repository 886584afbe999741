import type { CalendarDay, CalendarFacts } from '../domain/calendar/working-calendar.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** Reads the table of days off, and the years that it knows. */
export async function readCalendarFacts(database: Database): Promise<CalendarFacts> {
  const rows = await database.holiday.findMany({ orderBy: { day: 'asc' } });
  const years = await database.holidayYear.findMany({ orderBy: { year: 'asc' } });
  return {
    days: rows.map(({ day, kind, ...rest }) => ({
      day: fromDayColumn(day),
      kind: kind === 'work' ? 'work' : 'off',
      ...rest,
    })),
    knownYears: years.map(({ year }) => year),
  };
}

/** Puts days into the table, in the place of what it said of them. */
export async function putHolidays(database: Database, days: readonly CalendarDay[]): Promise<void> {
  await database.holiday.deleteMany({ where: { day: { in: days.map(({ day }) => toDayColumn(day)) } } });
  await database.holiday.createMany({ data: days.map(({ day, ...rest }) => ({ ...rest, day: toDayColumn(day) })) });
}

/** Takes a day out of the table. */
export async function deleteHoliday(database: Database, day: string): Promise<void> {
  await database.holiday.deleteMany({ where: { day: toDayColumn(day) } });
}

/** Marks the announcement of a year as known; returns false where it was. */
export async function markYearKnown(database: Database, year: number, source: string): Promise<boolean> {
  const { count } = await database.holidayYear.createMany({ data: [{ year, source }], skipDuplicates: true });
  return count === 1;
}
