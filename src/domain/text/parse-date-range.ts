import { compareDates, type LocalDate } from './local-date.ts';
import { parseDate } from './parse-date.ts';
import { normalizeInput } from './normalize.ts';

export type ParsedDateRange =
  | { kind: 'range'; from: LocalDate; to: LocalDate }
  | { kind: 'backwards'; from: LocalDate; to: LocalDate }
  | { kind: 'not-a-range' };

/**
 * Reads a range of days as people type it: "20/11 đến 30/11", "từ ngày 20/11 - 30/11", "20-30/11", "đến hết 30/11"
 * (from `today`), or one day alone, which is its own end.
 */
export function parseDateRange(text: string, today: LocalDate): ParsedDateRange {
  const plain = normalizeInput(text)
    .replaceAll(/\n+/g, ' ')
    .replace(/^(?:từ|tu)\s+/iu, '');
  const short =
    /^(?:ngày\s+|ngay\s+)?(\d{1,2})\s*(?:-|đến|den)\s*(?:ngày\s+|ngay\s+)?(\d{1,2})\s*\/\s*(\d{1,2}(?:\/\d{2,4})?)$/iu.exec(
      plain,
    );
  if (short !== null) {
    const [, first, last, month] = short;
    return between(`${first}/${month}`, `${last}/${month}`, today);
  }
  const until = /^(?:đến|den|tới|toi)(?:\s+(?:hết|het))?\s+(.+)$/iu.exec(plain)?.[1];
  if (until !== undefined) return between(null, until, today);
  const parts = plain.split(/\s*(?:\bđến\b|\s(?:đến|den|tới|toi)\s|\s[-–]\s|[–])(?:\s*(?:hết|het)\s+)?\s*/iu);
  const [first = '', last = first] = parts;
  return parts.length > 2 ? { kind: 'not-a-range' } : between(first, last, today);
}

function between(first: string | null, last: string, today: LocalDate): ParsedDateRange {
  const from = first === null ? { kind: 'date' as const, date: today } : parseDate(first, today, { nearest: today });
  if (from.kind !== 'date') return { kind: 'not-a-range' };
  // A range over New Year goes on into the next year.
  const near = parseDate(last, today, { nearest: today });
  const to = near.kind === 'date' && near.date < from.date ? parseDate(last, from.date, { nearest: from.date }) : near;
  if (to.kind !== 'date') return { kind: 'not-a-range' };
  const kind = compareDates(from.date, to.date) <= 0 ? 'range' : 'backwards';
  return { kind, from: from.date, to: to.date };
}
