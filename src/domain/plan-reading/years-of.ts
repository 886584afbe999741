import { searchKey } from '../text/normalize.ts';

/** The years in which something is done, as its cell writes them; `all` where it says every year, or nothing. */
export interface YearsRead {
  years: number[];
  said: 'years' | 'every-year' | 'nothing' | 'words';
}

const YEAR = /(?:19|20)\d\d/g;

/** Reads "2017- 2020", "2018", "Quý III/2026", "hằng năm", "đến năm 2030" for a plan of some years. */
export function readYears(words: string, { fromYear, toYear }: { fromYear: number; toYear: number }): YearsRead {
  const all = rangeOf(fromYear, toYear);
  const named = [...words.matchAll(YEAR)].map(([year]) => Number(year));
  const key = searchKey(words);
  if (named.length === 0) {
    if (key === '') return { years: all, said: 'nothing' };
    if (
      /hang nam|hang quy|hang thang|moi nam|thuong xuyen|dinh ky|ca giai doan|lien tuc|quy [ivx\d]|thang \d/.test(key)
    )
      return { years: all, said: 'every-year' };
    return { years: all, said: 'words' };
  }
  const [first = fromYear, last] = named;
  const isRange = /(?:19|20)\d\d\s*(?:-|–|—|đến(?: năm)?|tới)\s*(?:19|20)\d\d/iu.test(words);
  if (isRange && last !== undefined && last >= first) return { years: rangeOf(first, last), said: 'years' };
  if (/^den (?:nam |het nam |het )?\d{4}/.test(key) && named.length === 1 && first >= fromYear)
    return { years: rangeOf(fromYear, first), said: 'years' };
  if (/^tu (?:nam )?\d{4}/.test(key) && named.length === 1 && first <= toYear)
    return { years: rangeOf(first, toYear), said: 'years' };
  return { years: [...new Set(named)].sort((a, b) => a - b), said: 'years' };
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.min(Math.max(to - from + 1, 0), 50) }, (_, at) => from + at);
}
