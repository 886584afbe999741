import { addDays, atLocalTime, toLocalDate, type LocalDate } from './local-date.ts';
import { searchKey } from './normalize.ts';
import { parseDate } from './parse-date.ts';

export type ParsedMoment =
  | { kind: 'moment'; at: Date }
  | { kind: 'past'; at: Date }
  /** A day or an hour that does not exist. */
  | { kind: 'impossible' }
  | { kind: 'not-a-moment' };

const TIME =
  /(?<!\d)(\d{1,2})\s*(?:giờ|gio|h|g(?![a-z])|:)\s*(?:(\d{2})(?!\d|\s*[/.-]\s*\d|\s+th[aá]ng)|(rưỡi|ruoi))?\s*(?:phút|phut)?/iu;
const NUMERIC = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*(?:\d{4}|\d{2}))?(?!\d)/u;
const IN_WORDS = /\d{1,2}\s+th[aá]ng\s+\d{1,2}(?:\s+n[aă]m\s+\d{4})?/iu;

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

function dayIn(
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

/**
 * Finds the moment by which a text asks for an answer, such as "trả lời trước 17 giờ 00 thứ Sáu 24/8/2018"; null where
 * it names none, or one that is over. "Trước ngày 24/8" without an hour makes 23/8 the last day.
 */
export function findAnswerBy(text: string, now: Date): Date | null {
  const asked =
    /(?:trả lời|tra loi|phản hồi|phan hoi|xác nhận|xac nhan|đăng ký|dang ky|báo lại|bao lai|báo về|bao ve|gửi danh sách|gui danh sach|gửi[^.;\n]{0,60}? về|gui[^.;\n]{0,60}? ve)[^.;\n]{0,80}?(trước ngày|truoc ngay|trước|truoc|chậm nhất|cham nhat)\s+([^;\n]{1,60})/iu.exec(
      text.normalize('NFC'),
    );
  if (asked === null) return null;
  const [, word = '', after = ''] = asked;
  const date = NUMERIC.exec(after) ?? IN_WORDS.exec(after);
  const said = date === null ? dayInWords(after, now) : null;
  const time = TIME.exec(said ?? after);
  if (date === null && said === null) return null;
  const written = time === null || date === null || time.index > date.index ? date?.[0] : `${time[0]} ${date[0]}`;
  const parsed = parseMoment(said ?? written ?? '', now, 17);
  if (parsed.kind !== 'moment' && parsed.kind !== 'past') return null;
  const before = searchKey(word);
  const dayBefore = before === 'truoc ngay' || (before === 'truoc' && time === null);
  const at = dayBefore ? new Date(parsed.at.getTime() - 86_400_000) : parsed.at;
  return at > now ? at : null;
}

/** The words with which a text begins that name a day without figures, and an hour: "17 giờ ngày mai"; null where none do. */
function dayInWords(text: string, now: Date): string | null {
  const words = text.split(/\s+/u).slice(0, 10);
  for (let length = words.length; length > 0; length -= 1) {
    const said = words
      .slice(0, length)
      .join(' ')
      .replace(/[.,;:!)]+$/u, '');
    const day = dayIn(said.replace(TIME.exec(said)?.[0] ?? '', ' '), toLocalDate(now));
    if (day.kind === 'date') return said;
  }
  return null;
}
