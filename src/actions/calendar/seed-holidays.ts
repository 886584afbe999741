import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { holidayFileSchema, type HolidayFile } from '../../domain/calendar/holiday-file.ts';
import type { CalendarDay } from '../../domain/calendar/working-calendar.ts';
import { markYearKnown, putHolidays } from '../../store/holidays.ts';
import type { Store } from '../../store/open-store.ts';

const FILE = fileURLToPath(new URL('../../../prisma/holidays/viet-nam.json', import.meta.url));

type FileDay = HolidayFile['years'][number]['days'][number];

const plainDay = ({ day, kind, name, source }: FileDay): CalendarDay => ({ day, kind, name, source });

/**
 * Puts the shipped days off into the store, each year once: what administrators change afterwards stays as they left it.
 * @returns the years that were added.
 */
export async function seedHolidays(store: Store): Promise<number[]> {
  const { years } = holidayFileSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
  const known = await store.database.holidayYear.findMany({ select: { year: true } });
  const missing = years.filter(({ year }) => !known.some((row) => row.year === year));
  if (missing.length === 0) return [];
  await store.transaction(async (database) => {
    for (const { year, source, days } of missing) {
      if (await markYearKnown(database, year, source)) await putHolidays(database, days.map(plainDay));
    }
  });
  return missing.map(({ year }) => year);
}
