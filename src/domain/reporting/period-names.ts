import { upperFirst } from '../text/letter-case.ts';
import { readPeriodKey, type Period } from './periods.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** As official documents write months: January and February with a zero (Nghị định 30/2020/NĐ-CP). */
const monthText = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** Returns a period as an office names it within a sentence: "quý III/2026", "06 tháng đầu năm 2026", "năm 2026". */
function periodInSentence({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `tháng ${monthText(number)}/${year}`;
    case 'quarter':
      return `quý ${ROMAN[number - 1] ?? ''}/${year}`;
    case 'half-year':
      return `06 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `09 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'once':
      return `một lần, năm ${year}`;
  }
}

/** Returns a period as an office names it at the head of a line: "Quý III/2026". */
export function periodName(period: Period): string {
  const name = periodInSentence(period);
  return upperFirst(name);
}

/** Returns the name of a period within a sentence by its word, such as 2026-Q3. */
export function nameOfPeriod(key: string): string {
  const period = readPeriodKey(key);
  if (period === null) throw new Error(`${key} names no period.`);
  return periodInSentence(period);
}

/** Returns the name of the same period a year before, within a sentence. */
export function nameOfYearBefore(key: string): string {
  return nameOfPeriod(`${Number(key.slice(0, 4)) - 1}${key.slice(4)}`);
}

/**
 * Returns the title of a form with its period put in: `{period}` is its name, `{year}` its year. A title that says "năm
 * {year}" says "quý III/2026" of a quarter; one that names neither says the period at its end, where that is no whole year.
 */
export function titleFor(title: string, period: Period): string {
  const name = periodInSentence(period);
  const said = title
    .replaceAll(/^\{period\}/g, periodName(period))
    .replaceAll('{period}', name)
    .replaceAll(/[nN]ăm \{year\}/g, (words) => (words.startsWith('N') ? periodName(period) : name));
  if (said !== title) return said.replaceAll('{year}', String(period.year));
  if (period.kind === 'year') return title.replaceAll('{year}', String(period.year));
  return title.includes('{year}') ? title.replaceAll('{year}', name) : `${title} ${name}`;
}
