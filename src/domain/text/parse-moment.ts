import { addDays, atLocalTime, toLocalDate, type LocalDate } from './local-date.ts';
import { searchKey } from './normalize.ts';
import { parseDate } from './parse-date.ts';

export type ParsedMoment =
  | { kind: 'moment'; at: Date }
  | { kind: 'past'; at: Date }
  /** A day or an hour that does not exist. */
  | { kind: 'impossible' }
  | { kind: 'not-a-moment' };

export const TIME =
  /(?<!\d)(\d{1,2})\s*(?:giờ|gio|h|g(?![a-z])|:)\s*(?:(\d{2})(?!\d|\s*[/.-]\s*\d|\s+th[aá]ng)|(rưỡi|ruoi))?\s*(?:phút|phut)?/iu;
export const NUMERIC = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*(?:\d{4}|\d{2}))?(?!\d)/u;
export const IN_WORDS = /\d{1,2}\s+th[aá]ng\s+\d{1,2}(?:\s+n[aă]m\s+\d{4})?/iu;

/**
 * Reads a day and an hour as people type them: "14 giờ ngày 24/8", "8h30 thứ hai", "mai 9 giờ", "17:00", "24/8".
 * An hour alone is the next one; a day alone is at `defaultHour`. @param now business time.
 */
export function parseMoment(text: string, now: Date, defaultHour: number): ParsedMoment {
  const plain = text.normalize('NFC').trim();
  const time = TIME.exec(plain);
  const clock = time === null ? { hour: defaultHour, minute: 0 } : clockOf(time, searchKey(plain));
  if (clock === null) return { kind: 'impossible' };
  const rest = time === null ? plain : plain.replace(time[0], ' ');
  const today = toLocalDate(now);
  const day = dayIn(rest, today);
  if (day.kind === 'impossible') return { kind: 'impossible' };
  if (day.kind === 'none') {
    if (time === null) return { kind: 'not-a-moment' };
    const at = atLocalTime(today, clock.hour, clock.minute);
    return { kind: 'moment', at: at > now ? at : atLocalTime(addDays(today, 1), clock.hour, clock.minute) };
  }
  if (day.kind !== 'date') return { kind: 'not-a-moment' };
  const at = atLocalTime(day.date, clock.hour, clock.minute);
  return { kind: at > now ? 'moment' : 'past', at };
}

function clockOf(time: RegExpExecArray, key: string): { hour: number; minute: number } | null {
  const afternoon = /\b(chieu|toi)\b/.test(key);
  const typed = Number(time[1]);
  const hour = afternoon && typed < 12 ? typed + 12 : typed;
  const minute = time[3] === undefined ? Number(time[2] ?? 0) : 30;
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** Finds the day that the words of a text name, beside an hour. */
export function dayIn(
  text: string,
  today: LocalDate,
): { kind: 'date'; date: LocalDate } | { kind: 'impossible' | 'none' | 'unclear' } {
  const written = NUMERIC.exec(text)?.[0] ?? IN_WORDS.exec(text)?.[0];
  const words = searchKey(text)
    .replaceAll(/\b(luc|vao|truoc|cham nhat|han|den|sang|trua|chieu|toi|phut)\b/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (written === undefined && words === '') return { kind: 'none' };
  const parsed = parseDate(written ?? words, today);
  return parsed.kind === 'not-a-date' ? { kind: 'unclear' } : parsed;
}
