import { addDays, addMonths, dateOf, type LocalDate } from '../text/local-date.ts';
import { searchKey } from '../text/normalize.ts';
import { parseDate } from '../text/parse-date.ts';
import type { AuditTopic } from './audit-actions.ts';

/** What of the audit log is looked at; null for no limit. */
export interface AuditFilter {
  topic: AuditTopic | null;
  unitId: number | null;
  officerId: number | null;
  period: Period | null;
}

/** A year, a month or a day, as the digits yyyy, yyyymm or yyyymmdd: short enough for a button. */
export type Period = number;

/** All of the log. */
export const WHOLE_LOG: AuditFilter = { topic: null, unitId: null, officerId: null, period: null };

/** Returns the first and the last day of a period; null for digits that are none. */
export function daysOf(period: Period): { from: LocalDate; to: LocalDate } | null {
  const digits = String(period);
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  const from = dateOf(year ?? 0, digits.length > 4 ? (month ?? 0) : 1, digits.length > 6 ? (day ?? 0) : 1);
  if (from === null) return null;
  switch (digits.length) {
    case 4:
      return { from, to: addDays(addMonths(from, 12), -1) };
    case 6:
      return { from, to: addDays(addMonths(from, 1), -1) };
    case 8:
      return { from, to: from };
    default:
      return null;
  }
}

/** Ways of writing a period at the beginning or the end of what is looked for, the longest first. */
const WAYS: readonly RegExp[] = [
  /(?:^|\s)(?:ngày\s+)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})(?=\s|$)/iu,
  /(?:^|\s)(?:tháng\s+|thang\s+)?(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})(?=\s|$)/iu,
  /(?:^|\s)(?:tháng|thang)\s+(?<month>\d{1,2})\s+(?:năm|nam)\s+(?<year>\d{4})(?=\s|$)/iu,
  /(?:^|\s)(?:năm\s+|nam\s+)?(?<year>\d{4})(?=\s|$)/iu,
];

/** Takes the period out of what somebody looks for: "Quỳ Hợp 11/2018", "hôm qua", "Nguyễn Văn A ngày 12/11/2018". */
export function readPeriod(typed: string, today: LocalDate): { period: Period | null; rest: string } {
  for (const way of WAYS) {
    const found = way.exec(typed);
    if (found === null) continue;
    const { year, month, day } = found.groups ?? {};
    const digits = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
    const period = Number(digits.join(''));
    if (daysOf(period) !== null) return { period, rest: typed.replace(found[0], ' ').trim() };
  }
  const words = typed.trim().split(/\s+/);
  for (const [from, to] of [
    [0, 2],
    [words.length - 2, words.length],
  ] as const) {
    const two = words.slice(Math.max(0, from), to).join(' ');
    const day = /^hom (?:nay|qua)$/.test(searchKey(two)) ? parseDate(two, today, 'past') : null;
    if (day?.kind === 'date')
      return {
        period: Number(day.date.replaceAll('-', '')),
        rest: words.filter((_, at) => at < from || at >= to).join(' '),
      };
  }
  return { period: null, rest: typed.trim() };
}
