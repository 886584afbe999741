import { readPeriodKey } from '../../domain/reporting/periods.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Names the period of a round within a sentence, by its word such as 2026-Q3. */
export function periodText(t: Translate, key: string): string {
  const period = readPeriodKey(key);
  if (period === null) throw new Error(`${key} names no period.`);
  const { kind, number } = period;
  const year = String(period.year);
  switch (kind) {
    case 'month':
      return t('reporting:period.month', { month: number <= 2 ? `0${number}` : String(number), year, ...PLAIN });
    case 'quarter':
      return t('reporting:period.quarter', { quarter: ROMAN[number - 1] ?? '', year, ...PLAIN });
    case 'half-year':
      return t(number === 1 ? 'reporting:period.firstHalf' : 'reporting:period.secondHalf', { year, ...PLAIN });
    case 'nine-months':
      return t('reporting:period.nineMonths', { year, ...PLAIN });
    case 'year':
    case 'once':
      return t('reporting:period.year', { year, ...PLAIN });
  }
}

/** Names the year, or the part of it, of which somebody asks. */
export function askedPeriodText(t: Translate, year: number, part: string | undefined): string {
  return periodText(t, part === undefined ? String(year) : `${year}-${part}`);
}

/** Names the same period a year before, within a sentence. */
export function yearBeforeText(t: Translate, key: string): string {
  return periodText(t, `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`);
}
