import { foldInPlace } from './set-aside.ts';
import { normalizeInput } from './normalize.ts';

/** A mean beside the two ends is neither of them. */
const MEAN = /\b(?:binh quan|trung binh|bq|tb)\b/;
const YEAR = /\bnam (ngoai|truoc|roi|nay|ni|(?:19|20)\d\d)\b/;
/** A slip, and what follows takes it back. */
const TAKEN_BACK = /^.*\d[^\d]*?\b(?:a nham|nham|xin loi|sua lai(?: la)?|noi lai|dinh chinh)\b[\s,:]*(?=.*\d)/;
const NOT_IT = /[\s,]*\bchu (?:khong|ko|k) phai\b.*$/;
const NUMBER = String.raw`(?<end>\d{1,3}(?:[.,]\d{1,2})?)`;
const LOWEST = new RegExp(String.raw`\b(?:(?:thap|it|nho) nhat|toi thieu|min)(?: la| dat| cung)?:? ?${NUMBER}`);
const HIGHEST = new RegExp(String.raw`\b(?:(?:cao|nhieu|lon) nhat|toi da|max)(?: la| dat)?:? ?${NUMBER}`);

/**
 * Returns the words of a sentence that tell the range that is meant: without means, without the ranges of other years, and without what
 * was taken back; with the lowest and the highest as its ends, in whatever order they stand.
 */
export function rangeMeant(typed: string, year: number | null): string {
  const text = normalizeInput(typed);
  if (/[?]/.test(text)) return typed;
  const behind = TAKEN_BACK.exec(foldInPlace(text))?.[0].length ?? 0;
  const left = text.slice(behind);
  const kept = left.slice(0, NOT_IT.exec(foldInPlace(left))?.index ?? left.length);
  const clauses = kept.split(/[;()\n]+|,(?!\d)|\.(?!\d)/u);
  let isOther = false;
  const meant = clauses.filter((clause) => {
    const folded = foldInPlace(clause);
    const said = YEAR.exec(folded)?.[1];
    if (said !== undefined) isOther = /^\d/.test(said) ? year !== null && Number(said) !== year : !/^n[ai]/.test(said);
    return !isOther && !MEAN.test(folded);
  });
  const isLess = meant.length < clauses.length && meant.some((clause) => /\d|phần trăm|phan tram/iu.test(clause));
  const words = isLess
    ? meant.map((clause) => clause.replace(/^\s*năm (?:nay|ni|\d{4})[\s:]*(?:là )?/iu, '')).join(',')
    : kept;
  const folded = foldInPlace(words);
  const [lowest, highest] = [LOWEST, HIGHEST].map((pattern) => pattern.exec(folded)?.groups?.['end']);
  const figures = folded.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  if (lowest !== undefined && highest !== undefined && figures === 2) return `${lowest}-${highest}%`;
  return words === text ? typed : words.trim();
}
