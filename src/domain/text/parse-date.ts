import { addDays, compareDates, dateOf, weekdayOf, type LocalDate, yearOf } from './local-date.ts';
import { withDaysInFigures } from './days-in-figures.ts';
import { normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { withoutPoliteness } from './politeness.ts';
import { readNumeralInFigures } from './read-figures.ts';
import { readNumeral } from './read-numeral.ts';

export type ParsedDate =
  | { kind: 'date'; date: LocalDate }
  /** A day that the calendar does not have, such as 31/11. */
  | { kind: 'impossible' }
  /** A day of the moon's calendar: plans and reports use the sun's. */
  | { kind: 'lunar' }
  | { kind: 'not-a-date' };

/** Which day is meant where its year is left out: what a date is asked for decides it. */
export type WithoutYear =
  /** The one nearest to a day: another that was meant is too far away to be left unsaid. */
  | { nearest: LocalDate }
  /** The one of the year that is reported on, or where that is more than half a year ahead the last one. */
  | { reportedOn: number }
  /** The last one up to today; one within the next weeks is meant itself, as a slip that can be told of. */
  | 'past'
  /** The next one, today included. */
  | 'coming';

/** So many days ahead a day is more likely a slip than one of almost a year ago. */
const SLIP_DAYS = 31;
const HALF_YEAR_DAYS = 183;

const LUNAR = /(?:^| )(?:am lich|al|gieng|chap|ram|tet)(?: |$)/;
const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKDAY = /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)(?= ngay | \d)/;
const OF_WEEK =
  /^(?:thu )?(chu nhat|cn|hai|ba|tu|nam|sau|bay|[2-7])( tuan sau| tuan toi| tuan nay| tuan ni| nay| ni| tuan truoc| tuan roi| tuan qua| vua roi| vua qua| roi)?$/;
/** Beside a day in figures these tell of another one. */
const OTHER_DAY = /\b(?:thang|theo|gui|nhan|hieu luc|nham|dinh chinh|chua|du kien|khong|truoc|khoang)\b/;
const DAYS_AWAY = /^(?:cach day |sau )?(\d{1,2}) ngay (truoc|nua|sau)$/;

const RELATIVE: Record<string, number> = {
  'hom nay': 0,
  'hom ni': 0,
  'bua nay': 0,
  'bua ni': 0,
  'bua qua': -1,
  nay: 0,
  'ngay mai': 1,
  mai: 1,
  'bua mot': 2,
  'bua mai': 1,
  'ngay kia': 2,
  'ngay mot': 2,
  'hom qua': -1,
  qua: -1,
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
 * Reads a date as people type it, with or without marks: 15/12, 15-12-2026, 15122026, "ngày 15 tháng 12", "mười lăm tháng mười hai",
 * hôm nay, bữa ni, ngày mai, "thứ sáu" (the next one, today included), "thứ sáu tuần trước", "3 ngày trước".
 * @param withoutYear which day is meant where the year is left out.
 */
export function parseDate(text: string, today: LocalDate, withoutYear: WithoutYear): ParsedDate {
  const fromNumbers = (...[day, month, year]: (string | undefined)[]): ParsedDate =>
    dayOf(day, month, year, today, withoutYear);
  const plain = withDaysInFigures(withoutPoliteness(withoutTelex(normalizeInput(text))));
  const key = searchKey(plain)
    .replace(/^(?:vao|tu|la|hom|luc)? ?(?:ngay|hom)? ?(?=\d)/, '')
    .replace(WEEKDAY, '')
    .trim();
  if (LUNAR.test(key)) return { kind: 'lunar' };
  const iso = ISO.exec(plain);
  if (iso !== null) return fromNumbers(iso[3], iso[2], iso[1]);
  const figures = plain.replace(/^\D*(?=\d)/u, '');
  const written = WRITTEN.exec(figures.replace(/ (?:vừa rồi|vua roi|vừa qua|vua qua)$/iu, ''));
  if (written !== null && isNamed(plain, figures)) return fromNumbers(written[1], written[2], written[3]);
  const joined = /^(\d{2})(?:(\d{2})| (\d{1,2}) )(\d{4})$/.exec(key);
  if (joined !== null) return fromNumbers(joined[1], joined[2] ?? joined[3], joined[4]);
  const ofMonth = /^(?:(?:ngay|mong|mung|hom) )?(\d{1,2}) thang (nay|ni|truoc|toi|sau)$/.exec(key);
  if (ofMonth !== null) return inMonth(Number(ofMonth[1]), ofMonth[2] ?? '', plain, today, withoutYear);
  const said = /(?<![\p{L}\p{M}])(?:ngày|ngay)\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/.-])/iu.exec(
    plain,
  );
  if (said !== null && (plain.match(/\d+/gu)?.length ?? 0) === 3 && !OTHER_DAY.test(key))
    return fromNumbers(said[1], said[2], said[3]);
  const spoken =
    /^(?:ngay )?(?:(?:mong|mung) )?(.+?) thang (.+?)(?: (?:nam )?(\d{4})| nam (nay|ni|ngoai|sau|truoc))?$/.exec(key);
  const [day, month] = [spoken?.[1], spoken?.[2]].map((words) => (words === undefined ? null : numberIn(words)));
  if (day != null && month != null)
    return fromNumbers(String(day), String(month), yearIn(spoken?.[3] ?? spoken?.[4], today));
  const relative = RELATIVE[key.replace(/^(?:sang|trua|chieu|toi|ngay) (?=hom|bua|nay|qua|mai)/, '')];
  if (relative !== undefined) return { kind: 'date', date: addDays(today, relative) };
  const ago = /^cach (?:day|nay) (\d{1,2}) ngay$/.exec(key)?.[1];
  if (ago !== undefined) return { kind: 'date', date: addDays(today, -Number(ago)) };
  const [, days = '', way] = DAYS_AWAY.exec(key) ?? [];
  if (way !== undefined) return { kind: 'date', date: addDays(today, way === 'truoc' ? -Number(days) : Number(days)) };
  const weekday = OF_WEEK.exec(key);
  // Said on that very day, "thứ hai vừa rồi" is today or a week ago.
  const unsure =
    / (?:vua roi|vua qua|roi)$/.test(weekday?.[2] ?? '') && WEEKDAYS[weekday?.[1] ?? ''] === weekdayOf(today);
  if (weekday !== null && !unsure && (key.startsWith('thu ') || key.startsWith('chu nhat') || key.startsWith('cn'))) {
    return { kind: 'date', date: dayOfWeek(WEEKDAYS[weekday[1] ?? ''] ?? 0, weekday[2] ?? '', today, withoutYear) };
  }
  return { kind: 'not-a-date' };
}

/** "30 tháng này"; "tháng sau" is the next one, but without marks it may be the sixth. */
function inMonth(day: number, which: string, plain: string, today: LocalDate, withoutYear: WithoutYear): ParsedDate {
  const month = Number(today.slice(5, 7));
  if (which === 'sau' && !/tháng sau/iu.test(plain))
    return /tháng sáu/iu.test(plain) ? dayOf(String(day), '6', undefined, today, withoutYear) : { kind: 'not-a-date' };
  const ahead = which === 'nay' || which === 'ni' ? 0 : which === 'truoc' ? -1 : 1;
  const at = month - 1 + ahead;
  const year = String(yearOf(today) + Math.floor(at / 12));
  return dayOf(String(day), String(((at + 12) % 12) + 1), year, today, withoutYear);
}

/** Whether nothing but the word of a day stands before the figures. */
function isNamed(plain: string, figures: string): boolean {
  const before = searchKey(plain.slice(0, plain.length - figures.length));
  return /^(?:(?:vao|tu|la|luc|hom|ngay|mong|mung|sang|chieu|toi|thu|chu nhat|cn|hai|ba|tu|nam|sau|bay)(?: |$))*$/.test(
    before,
  );
}

function numberIn(words: string): number | null {
  const parts = words
    .split(' ')
    .map((word) => (/^\d+$/.test(word) ? readNumeralInFigures(word) : numeralPart(word, false, '')));
  const numeral = readNumeral(parts);
  return numeral?.length === parts.length && numeral.sure ? (numeral.values[0] ?? null) : null;
}

function yearIn(said: string | undefined, today: LocalDate): string | undefined {
  if (said === undefined || /^\d/.test(said)) return said;
  const ahead = said === 'sau' ? 1 : said === 'nay' || said === 'ni' ? 0 : -1;
  return String(yearOf(today) + ahead);
}

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: LocalDate,
  withoutYear: WithoutYear,
): ParsedDate {
  const inYear = (one: number): LocalDate | null => dateOf(one, Number(month), Number(day));
  const date =
    year === undefined
      ? dayMeant(inYear, today, withoutYear)
      : inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  return date === null ? { kind: 'impossible' } : { kind: 'date', date };
}

/** @returns null where none of the years that may be meant has such a day. */
function dayMeant(
  inYear: (year: number) => LocalDate | null,
  today: LocalDate,
  withoutYear: WithoutYear,
): LocalDate | null {
  if (typeof withoutYear === 'object' && 'reportedOn' in withoutYear) {
    const date = inYear(withoutYear.reportedOn);
    return date === null || date <= addDays(today, HALF_YEAR_DAYS) ? date : dayMeant(inYear, today, 'past');
  }
  const by = typeof withoutYear === 'object' ? withoutYear.nearest : today;
  const days = [-1, 0, 1].flatMap((ahead) => inYear(yearOf(by) + ahead) ?? []);
  if (withoutYear === 'coming') return days.find((date) => date >= today) ?? days.at(-1) ?? null;
  if (withoutYear === 'past') return days.findLast((date) => date <= addDays(today, SLIP_DAYS)) ?? days[0] ?? null;
  const distance = (date: LocalDate): number => Math.abs(Date.parse(date) - Date.parse(by));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function dayOfWeek(wanted: number, week: string, today: LocalDate, withoutYear: WithoutYear): LocalDate {
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (week === '' && withoutYear === 'past' && ahead > 0) return dayBefore(wanted, week, today);
  const next = addDays(today, ahead);
  if (/truoc|roi|qua/.test(week)) return dayBefore(wanted, week, today);
  if (!/sau|toi/.test(week)) return next;
  // The week begins on Monday: "thứ sáu tuần sau" is the Friday of the week after this one.
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + 7);
  const day = addDays(monday, (wanted + 6) % 7);
  return compareDates(day, today) > 0 ? day : next;
}

/** The one of last week, or where no week is said the last one before today. */
function dayBefore(wanted: number, week: string, today: LocalDate): LocalDate {
  if (week.includes('tuan')) return addDays(today, -((weekdayOf(today) + 6) % 7) - 7 + ((wanted + 6) % 7));
  return addDays(today, -((weekdayOf(today) - wanted + 7) % 7 || 7));
}
