import { addDays, addMonths, monthOf, yearOf, type LocalDate } from '../text/local-date.ts';

/** What a round can be about; nine months is a report of its own kind, once is a report that is not asked again. */
export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year', 'once'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period of which a round asks. `number` counts those of its kind within the year, from 1. */
export interface Period {
  kind: PeriodKind;
  year: number;
  number: number;
}

/** How many of a kind a year has, and how many months each takes. */
const OF_YEAR: Readonly<Record<PeriodKind, { count: number; months: number }>> = {
  month: { count: 12, months: 1 },
  quarter: { count: 4, months: 3 },
  'half-year': { count: 2, months: 6 },
  'nine-months': { count: 1, months: 9 },
  year: { count: 1, months: 12 },
  once: { count: 1, months: 12 },
};

/** What of the year it is, as it is kept: M09, Q3, H1, 9M or ONCE; empty for the whole year. */
const PART = /^(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(ONCE)|)$/;

/** Every part of a year of which a round can ask, as it is kept. */
export const PARTS_OF_YEAR: readonly string[] = PERIOD_KINDS.filter((kind) => kind !== 'year').flatMap((kind) =>
  Array.from({ length: OF_YEAR[kind].count }, (_, at) => partOfYear({ kind, year: 0, number: at + 1 })),
);

/** The part of a year that is kept for all of it. */
export const WHOLE_YEAR = '';

/** Returns the period of a year by the part that is kept with it; null where there is no such part. */
function periodOf(year: number, part: string): Period | null {
  const found = PART.exec(part);
  if (found === null) return null;
  const [, month, quarter, half, nineMonths, once] = found;
  if (month !== undefined) return { kind: 'month', year, number: Number(month) };
  if (quarter !== undefined) return { kind: 'quarter', year, number: Number(quarter) };
  if (half !== undefined) return { kind: 'half-year', year, number: Number(half) };
  if (nineMonths !== undefined) return { kind: 'nine-months', year, number: 1 };
  return { kind: once === undefined ? 'year' : 'once', year, number: 1 };
}

/** Returns the part of its year that a period is, as it is kept; empty for the whole year. */
export function partOfYear({ kind, number }: Period): string {
  switch (kind) {
    case 'month':
      return `M${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `Q${number}`;
    case 'half-year':
      return `H${number}`;
    case 'nine-months':
      return '9M';
    case 'year':
      return WHOLE_YEAR;
    case 'once':
      return 'ONCE';
  }
}

/** Returns a period in one word, such as 2026-Q3, and 2026 for a year. */
export function periodKey(period: Period): string {
  const part = partOfYear(period);
  return part === WHOLE_YEAR ? String(period.year) : `${period.year}-${part}`;
}

/** Reads a period from its word; null where it is none. */
export function readPeriodKey(key: string): Period | null {
  const [, year = '', part = ''] = /^(\d{4})(?:-([A-Z0-9]+))?$/.exec(key) ?? [];
  return year === '' ? null : periodOf(Number(year), part);
}

/** Returns the period of a kind in which a day lies; null for nine months that are over. */
export function periodWith(kind: PeriodKind, day: LocalDate): Period | null {
  const { count, months } = OF_YEAR[kind];
  const number = Math.ceil(monthOf(day) / months);
  return number > count ? null : { kind, year: yearOf(day), number };
}

/** Returns the first and the last day of a period. */
export function daysOf({ kind, year, number }: Period): { from: LocalDate; to: LocalDate } {
  const { months } = OF_YEAR[kind];
  const from = addMonths(`${year}-01-01`, months * (number - 1));
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** Returns the period of its kind that comes so many after it; before it for a negative count. What is asked once has no other. */
export function periodAfter({ kind, year, number }: Period, count = 1): Period | null {
  if (kind === 'once') return null;
  const ofYear = OF_YEAR[kind].count;
  const at = year * ofYear + number - 1 + count;
  return { kind, year: Math.floor(at / ofYear), number: (at % ofYear) + 1 };
}

/** Returns the same period a year before; null for what is asked once. */
export function yearBefore(period: Period): Period | null {
  return period.kind === 'once' ? null : { ...period, year: period.year - 1 };
}

/** Returns whether the days of one period all lie in another. */
export function liesWithin(inner: Period, outer: Period): boolean {
  const [one, other] = [daysOf(inner), daysOf(outer)];
  return one.from >= other.from && one.to <= other.to;
}
