import { addDays, weekdayOf, type LocalDate } from '../text/local-date.ts';
import { fromLunar } from './lunar-date.ts';

/** Which holiday a day off belongs to; its words are the locale key `calendar:name.<holiday>`. */
export const HOLIDAYS = ['new-year', 'tet', 'hung-kings', 'reunification', 'labour', 'culture', 'national'] as const;
export type HolidayName = (typeof HOLIDAYS)[number];

/** A day off by law. `madeUp`: for a holiday that falls on a weekend (Bộ luật Lao động 2019, điều 111 khoản 3). */
export interface StatutoryDay {
  day: LocalDate;
  holiday: HolidayName;
  madeUp: boolean;
}

/** Saturdays and Sundays, on which offices are closed. */
export const isWeekend = (day: LocalDate): boolean => [0, 6].includes(weekdayOf(day));

/**
 * Returns the days off of a year by law (Bộ luật Lao động 2019, điều 112; before 2021 that of 2012, điều 115, with one
 * day for Quốc khánh; 24/11 since 2026), and those made up for. Where the law leaves a choice to the yearly
 * announcement, the one that was taken in each of the years 2017 to 2026. Swapped working days are not in the law: the
 * announcement names them.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const own: [LocalDate, HolidayName][] = [
    [`${year}-01-01`, 'new-year'],
    ...tetDays(year).map((day): [LocalDate, HolidayName] => [day, 'tet']),
    [fromLunar(year, 3, 10), 'hung-kings'],
    [`${year}-04-30`, 'reunification'],
    [`${year}-05-01`, 'labour'],
    ...nationalDays(year).map((day): [LocalDate, HolidayName] => [day, 'national']),
    ...(year >= 2026 ? [[`${year}-11-24`, 'culture'] as [LocalDate, HolidayName]] : []),
  ];
  own.sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(own.map(([day]) => day));
  const madeUp: StatutoryDay[] = [];
  for (const [day, holiday] of own) {
    if (!isWeekend(day)) continue;
    let free = addDays(day, 1);
    while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
    taken.add(free);
    madeUp.push({ day: free, holiday, madeUp: true });
  }
  return [...own.map(([day, holiday]) => ({ day, holiday, madeUp: false })), ...madeUp].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

/** Five days of Tết: two before mùng một and three from it on, but one and four where mùng một is a Tuesday. */
function tetDays(year: number): LocalDate[] {
  const first = fromLunar(year, 1, 1);
  const before = weekdayOf(first) === 2 ? 1 : 2;
  return Array.from({ length: 5 }, (_, at) => addDays(first, at - before));
}

/** 2/9, and since 2021 the day next to it: the one after it on Monday, Thursday and Sunday, or else the one before it. */
function nationalDays(year: number): LocalDate[] {
  const day = `${year}-09-02`;
  if (year < 2021) return [day];
  return [0, 1, 4].includes(weekdayOf(day)) ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}
