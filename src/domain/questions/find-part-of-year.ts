import { periodWith, partOfYear } from '../reporting/periods.ts';
import type { LocalDate } from '../text/local-date.ts';
import { searchKey } from '../text/normalize.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const QUARTER = /\b(?:quy\s?|q)(?:([1-4])|(i{1,3}|iv))\b/u;
const HALF = /\b(?:(?:0?6|sau) thang|nua) (dau|cuoi)\b/u;
const NINE_MONTHS = /\b(?:0?9|chin) thang\b/u;
/** A month, and no part of a date such as "ngày 05 tháng 9". */
const MONTH = /(?<!\bngay \d{1,2} )\bthang (0?[1-9]|1[0-2])\b/u;
const THIS = /\b(quy|thang) nay\b/u;

/** Finds the part of a year that a question names, as a round keeps it, such as Q3 or H1; null where it names none. */
export function findPartOfYear(text: string, today: LocalDate): string | null {
  const said = searchKey(text);
  const [quarter, half, month, current] = [QUARTER, HALF, MONTH, THIS].map((pattern) => pattern.exec(said));
  if (quarter != null) return `Q${quarter[1] ?? ROMAN.indexOf(quarter[2] ?? '') + 1}`;
  if (half != null) return half[1] === 'dau' ? 'H1' : 'H2';
  if (NINE_MONTHS.test(said)) return '9M';
  if (month != null) return `M${(month[1] ?? '').padStart(2, '0')}`;
  if (current == null) return null;
  const period = periodWith(current[1] === 'quy' ? 'quarter' : 'month', today);
  return period === null ? null : partOfYear(period);
}
