import { addDays, addMonths, type LocalDate } from '../text/local-date.ts';
import { parseDate } from '../text/parse-date.ts';
import { findReasonRefusal } from './reason-words.ts';

/** Where a request to hand in late stands; a newer one of the same unit has `replaced` it. */
export const LATE_REQUEST_STATES = ['open', 'recorded', 'figures-first', 'replaced'] as const;
export type LateRequestState = (typeof LATE_REQUEST_STATES)[number];

/** What a unit says when it asks to hand in late, as far as it has been said. */
export interface LateWords {
  reason: string | null;
  /** When it will hand in, yyyy-mm-dd. */
  until: LocalDate | null;
}

/** What is still needed, or wrong, before the request can be sent. */
export type LateGap = 'no-reason' | 'no-date' | 'date-passed' | 'not-late' | 'date-impossible';

/** Dates as they stand in the middle of a sentence, the longest spelling first; a day alone needs "ngày" before it. */
const DATES = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d/.,-])(?:${[
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?:(?:ngày|ngay|mùng|mung|mồng|mong)\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:\d{4}|\d{2}))?(?![\d/])`,
    String.raw`(?:(?:ngày|ngay|mùng|mung|mồng|mong)\s+)?\d{1,2}\s+(?:tháng|thang)\s+(?:\d{1,2}|này|nay|sau|tới|toi)(?:\s+(?:năm\s+|nam\s+)?\d{4})?`,
    String.raw`(?:ngày|ngay)\s+(?:[\p{L}\p{M}]+\s+){1,3}(?:tháng|thang)\s+(?:mười\s+hai|muoi\s+hai|mười\s+một|muoi\s+mot|[\p{L}\p{M}]+)`,
    String.raw`\d{1,2}\s+(?:ngày|ngay)\s+(?:nữa|nua|sau)`,
    String.raw`(?:ngày|ngay|mùng|mung|mồng|mong)\s+\d{1,2}`,
    String.raw`(?:(?:thứ|thu)\s+(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|chủ\s+nhật|chu\s+nhat)(?:\s+(?:tuần|tuan)\s+(?:sau|tới|toi|này|nay))?`,
    'hôm nay|hom nay|ngày mai|ngay mai|ngày kia|ngay kia',
  ].join('|')})(?![\p{L}\p{M}\d])`,
  'giu',
);

/**
 * Reads reason and date out of one free message, as "lanh dao di cong tac, 17/12 moi ky duoc": the whole is the reason
 * where more than the date is said, and the latest day named is when they hand in. `known` is what was said before.
 */
export function readLateWords(text: string, known: LateWords, today: LocalDate): LateWords & { impossible: boolean } {
  const typed = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const found = [...typed.matchAll(DATES)].map(([words]) => readDay(words, today));
  const days = found.filter((day) => day !== null).sort();
  const rest = typed
    .replaceAll(DATES, ' ')
    .replaceAll(/(?<!\p{L})(?:ngày|ngay|đến|den|xin|nộp|nop|ạ|a)(?!\p{L})/giu, ' ');
  const says = findReasonRefusal(rest) === null;
  return {
    reason: says ? typed : known.reason,
    until: days.at(-1) ?? known.until,
    impossible: found.length > days.length && days.length === 0,
  };
}

/** Finds what the request lacks; null when it can be sent. */
export function findLateGap(
  { reason, until, impossible = false }: LateWords & { impossible?: boolean },
  dueOn: LocalDate,
  today: LocalDate,
): LateGap | null {
  if (impossible) return 'date-impossible';
  if (until !== null && until < today) return 'date-passed';
  if (until !== null && until <= dueOn) return 'not-late';
  if (until === null) return 'no-date';
  return reason === null ? 'no-reason' : null;
}

function readDay(words: string, today: LocalDate): LocalDate | null {
  const alone = /^(?:ngày|ngay|mùng|mung)\s+(\d{1,2})$/iu.exec(words);
  if (alone !== null) return nextDayOfMonth(Number(alone[1]), today);
  const parsed = parseDate(words.replaceAll(/\s*([/.-])\s*/g, '$1'), today, { nearest: today });
  return parsed.kind === 'date' ? parsed.date : null;
}

/** "Ngày 17": the next one that the calendar has. */
function nextDayOfMonth(day: number, today: LocalDate): LocalDate | null {
  const first = `${today.slice(0, 8)}01`;
  for (let months = 0; months < 3; months += 1) {
    const month = addMonths(first, months);
    const date = addDays(month, day - 1);
    if (date.slice(0, 7) === month.slice(0, 7) && date >= today) return date;
  }
  return null;
}
