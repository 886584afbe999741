import { addDays, compareDates, dateOf, weekdayOf, type LocalDate, yearOf } from './local-date.ts';
import { searchKey } from './normalize.ts';

export type ParsedDate = { kind: 'date'; date: LocalDate } | { kind: 'impossible' } | { kind: 'not-a-date' };

const RELATIVE: Record<string, number> = {
  'hom nay': 0,
  'ngay mai': 1,
  mai: 1,
  'ngay kia': 2,
  'ngay mot': 2,
  'hom qua': -1,
  'hom kia': -2,
};
const WEEKDAYS: Record<string, number> = {
  'chu nhat': 0,
  cn: 0,
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tu: 3,
  '4': 3,
  nam: 4,
  '5': 4,
  sau: 5,
  '6': 5,
  bay: 6,
  '7': 6,
};

/**
 * Reads a date as people type it, with or without marks: 15/12, 15-12-2026, 15.12.2026, "ngày 15 tháng 12", hôm nay,
 * ngày mai, "thứ sáu" (the next one, today included), "thứ sáu tuần sau".
 * A date without a year is the one nearest to `today`, at most about half a year away.
 * @returns `impossible` for a day that the calendar does not have, such as 31/11.
 */
export function parseDate(text: string, today: LocalDate): ParsedDate {
  const plain = text.normalize('NFKC').trim();
  const numeric = /^(?:ngày|ngay)?\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?\.?$/iu.exec(plain);
  if (numeric !== null) return fromNumbers(numeric[1], numeric[2], numeric[3], today);
  const key = searchKey(plain);
  const words = /^(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?$/.exec(key);
  if (words !== null) return fromNumbers(words[1], words[2], words[3], today);
  const relative = RELATIVE[key];
  if (relative !== undefined) return { kind: 'date', date: addDays(today, relative) };
  const weekday = /^(?:thu )?(chu nhat|cn|hai|ba|tu|nam|sau|bay|[2-7])( tuan sau| tuan toi| tuan nay| nay)?$/.exec(key);
  if (weekday !== null && (key.startsWith('thu ') || key.startsWith('chu nhat') || key.startsWith('cn'))) {
    return { kind: 'date', date: dayOfWeek(WEEKDAYS[weekday[1] ?? ''] ?? 0, weekday[2] ?? '', today) };
  }
  return { kind: 'not-a-date' };
}

function fromNumbers(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: LocalDate,
): ParsedDate {
  const years = year === undefined ? nearbyYears(today) : [year.length === 2 ? 2000 + Number(year) : Number(year)];
  const dates = years.map((candidate) => dateOf(candidate, Number(month), Number(day))).filter((date) => date !== null);
  if (dates.length === 0) return { kind: 'impossible' };
  const distance = (date: LocalDate): number => Math.abs(Date.parse(date) - Date.parse(today));
  const [nearest] = dates.sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? { kind: 'impossible' } : { kind: 'date', date: nearest };
}

function nearbyYears(today: LocalDate): number[] {
  const year = yearOf(today);
  return [year - 1, year, year + 1];
}

function dayOfWeek(wanted: number, week: string, today: LocalDate): LocalDate {
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const next = addDays(today, ahead);
  if (!/sau|toi/.test(week)) return next;
  // The week begins on Monday: "thứ sáu tuần sau" is the Friday of the week after this one.
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + 7);
  const day = addDays(monday, (wanted + 6) % 7);
  return compareDates(day, today) > 0 ? day : next;
}
