import { knowsSigns, spellSigns } from './document-signs.ts';
import type { LocalDate } from './local-date.ts';
import { parseDate } from './parse-date.ts';
import { foldInPlace } from './set-aside.ts';

const NUMBER = /(?<![\d/])(\d{1,6})\s?\/\s?(\p{L}[\p{L}\d&.]*(?:\s?[-–]\s?\p{L}[\p{L}\d&.]*)*)/gu;
const DATE =
  /\b\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?!\d)|\bngay \d{1,2} thang \d{1,2}(?: nam \d{4})?|\bngay \d{1,2}\/\d{1,2}(?![\d/])/g;
/** Another document, on which this one rests or which it answers. */
const RESTS_ON = /\b(?:can cu|thuc hien|theo|phuc dap|tra loi|thay the|kem theo|tiep theo)\b[^,;]*$/;

/**
 * Finds number and date of a document in a sentence with words between or behind them; a document on which it rests is another one.
 * @returns null where there is no such sentence, or more than one document may be meant.
 */
export function referenceInSentence(plain: string, today: LocalDate): { number: string; date: LocalDate } | null {
  const folded = foldInPlace(plain);
  const numbers = [...plain.matchAll(NUMBER)].filter(({ 2: signs = '' }) => knowsSigns(signs));
  let from = 0;
  const own = numbers.flatMap((found, at) => {
    const lead = folded.slice(from, found.index);
    from = found.index + found[0].length;
    const until = numbers[at + 1]?.index ?? plain.length;
    return RESTS_ON.test(lead) ? [] : [{ found, lead, behind: folded.slice(from, until) }];
  });
  const [only] = own;
  if (only === undefined || own.length > 1) return null;
  const behind: string[] = only.behind.match(DATE) ?? [];
  const before: string[] = only.lead.match(DATE) ?? [];
  const days = behind.length > 0 ? behind : numbers.length === 1 ? before : [];
  const [day] = days;
  if (day === undefined || days.length > 1) return null;
  const parsed = parseDate(day, today, 'past');
  if (parsed.kind !== 'date' || parsed.date > today) return null;
  return { number: `${only.found[1] ?? ''}/${spellSigns(only.found[2] ?? '')}`, date: parsed.date };
}
