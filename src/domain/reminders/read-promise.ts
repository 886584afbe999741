import type { LocalDate } from '../text/local-date.ts';
import { parseDate } from '../text/parse-date.ts';

const DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|ng[àa]y\s+\d{1,2}\s+th[áa]ng\s+\d{1,2}/iu;

/** Reads the day that somebody promised, in what was written about a call; null where none is named. */
export function readPromisedDay(text: string, today: LocalDate): LocalDate | null {
  for (const part of [text, DATE.exec(text)?.[0] ?? '']) {
    const parsed = parseDate(part, today, { nearest: today });
    if (parsed.kind === 'date') return parsed.date >= today ? parsed.date : null;
  }
  return null;
}
