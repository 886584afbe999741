import { withDaysInFigures } from './days-in-figures.ts';
import { addDays, atLocalTime, toLocalDate, type LocalDate } from './local-date.ts';
import { hasMarks, normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import { numeralPart } from './numeral-words.ts';
import { parseDate } from './parse-date.ts';
import { withoutPoliteness } from './politeness.ts';
import { withoutSalutation } from './salutation.ts';
import { readNumeral } from './read-numeral.ts';
import { foldInPlace } from './set-aside.ts';
import { withoutTakenBack } from './taken-back.ts';

export type ParsedMoment =
  | { kind: 'moment'; at: Date }
  | { kind: 'past'; at: Date }
  /** A day or an hour that does not exist. */
  | { kind: 'impossible' }
  /** "5 giờ": nobody has said whether in the morning or in the afternoon. */
  | { kind: 'morning-or-afternoon' }
  | { kind: 'not-a-moment' };

export const TIME =
  /(?<!\d)(\d{1,2})\s*(?:giờ|gio|h(?!\p{L})|g(?![a-z])|:|(?=rưỡi|ruoi|kém \d|kem \d))\s*(?:(\d{2})(?!\d|\s*[/.-]\s*\d|\s+th[aá]ng)|(rưỡi|ruoi)|(?:kém|kem)\s*(\d{1,2}))?\s*(?:phút|phut)?/iu;
/** An hour with its part of the day. */
const HOUR_OF_DAY = new RegExp(
  String.raw`${TIME.source}(?:\s*(?:sáng|trưa|chiều|tối|sang|trua|chieu|toi)(?!\p{L}))?`,
  'iu',
);
/** The part of the day; "tới" of "tuần tới" and "tới ngày" is none. */
const PART_OF_DAY =
  /\b(?<!\b(?:de|vi|con|roi) )(sang|trua|chieu|khuya|dem|(?<!tuan |thang |chung |cua |don vi )toi(?! \d| ngay))\b/;
/** With its marks "tối 20/11" is an evening. */
const EVENING = /(?<!\p{L})tối(?!\p{L})/iu;
const OTHER_PART = /\b(?:sang|trua|dem|khuya) (?:mai|mot|nay|hom nay|ngay|thu|t[2-7]|cn|chu nhat|\d)/;
/** Words with other marks that are no part of the day: "chúng tôi", "sang tuần" in a text that has "sáng" or "tối". */
const NO_PART_OF_DAY = /(?<!\p{L})(?:tôi|tới|chúng tôi|chung toi)(?!\p{L})/giu;
export const NUMERIC = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*(?:\d{4}|\d{2}))?(?!\d)/u;
const OF_THIS_MONTH = /\d{1,2}\s+th[aá]ng\s+(?:này|nay)/iu;
export const IN_WORDS = /\d{1,2}\s+th[aá]ng\s+\d{1,2}(?:\s+n[aă]m\s+\d{4})?/iu;

/** Days that are named in a sentence without figures. */
const NAMED =
  /\b(?:(?:sang|trua|chieu|toi|dem)? ?(?:hom nay|ngay mai|ngay kia)|(?:sang|trua|chieu|toi) (?:mai|mot)|(?:sang|chieu|toi) nay|(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: tuan (?:nay|sau|toi)| nay)?)\b/g;
const SAME_DAY = /(?<!\p{L})(?:cùng ngày|cung ngay|ngày (?:hôm )?đó|hôm đó)(?!\p{L})/iu;
/** Nobody knows yet. */
const UNSURE = /\b(?:chua (?:chot|ro|biet|xac dinh|quyet dinh)|hinh nhu|co le|chac la|co the|khoang)\b/;
const PUT_OFF_TO =
  /\b(?:(?:lui|doi|chuyen|gia han|hoan)(?: lai| han)?(?: sang| den| toi| thanh| vao)|(?:nay|chuyen|doi) (?:sang|thanh|la))\b/g;
const PUT_OFF = /\b(?:nay|lui|hoan|doi|chuyen|gia han|sang|xin)\b/;

/** An hour of the day as it was said. */
type Clock = { kind: 'clock'; hour: number; minute: number } | { kind: 'none' | 'impossible' | 'morning-or-afternoon' };

/**
 * Reads a day and an hour as people type them: "14 giờ ngày 24/8", "8h30 thứ hai", "mai 9 giờ", "5 giờ kém 15 chiều 28/11", "17:00",
 * "24/8". An hour alone is the next one; a day alone is at `defaultHour`. @param now business time.
 */
export function parseMoment(text: string, now: Date, defaultHour: number): ParsedMoment {
  const today = toLocalDate(now);
  const { day, clock } = readDayAndHour(withoutSalutation(text), today);
  // "sáng mai" says nothing of the hour at which a day ends; the afternoon ends with it.
  if (clock.kind === 'none' && OTHER_PART.test(searchKey(text.replaceAll(NO_PART_OF_DAY, ' '))))
    return { kind: 'not-a-moment' };
  if (clock.kind === 'impossible' || clock.kind === 'morning-or-afternoon') return { kind: clock.kind };
  if (day.kind === 'impossible') return { kind: 'impossible' };
  if (day.kind === 'unclear') return { kind: 'not-a-moment' };
  const { hour, minute } = clock.kind === 'clock' ? clock : { hour: defaultHour, minute: 0 };
  if (day.kind === 'none') {
    if (clock.kind === 'none') return { kind: 'not-a-moment' };
    const at = atLocalTime(today, hour, minute);
    return { kind: 'moment', at: at > now ? at : atLocalTime(addDays(today, 1), hour, minute) };
  }
  const at = atLocalTime(day.date, hour, minute);
  return { kind: at > now ? 'moment' : 'past', at };
}

/** Reads which day and which hour a text names: the one reader of both, wherever they are typed. */
export function readDayAndHour(text: string, today: LocalDate): { day: ReturnType<typeof dayIn>; clock: Clock } {
  const said = withSameDay(withoutFormer(withDaysInFigures(withoutTelex(normalizeInput(text)))));
  const plain = withHourInFigures(
    withoutPoliteness(withWhatStands(said, withoutTakenBack(said))).trim(),
    hasMarks(text),
  );
  const time = TIME.exec(plain);
  const rest = time === null ? plain : plain.replace(time[0], ' ');
  const clock: Clock = time === null ? { kind: 'none' } : clockOf(time, partKey(rest));
  if (UNSURE.test(searchKey(plain)) || hasOtherHour(rest, clock)) return { day: { kind: 'unclear' }, clock };
  return { day: dayMeant(rest, today), clock };
}

/** "14h30 28/11 à nhầm 29/11": where only the day, or only the hour, was taken back, the other one stands. */
function withWhatStands(said: string, left: string): string {
  if (left === said) return said;
  const before = Array.from(said, (letter, at) => (left[at] === ' ' ? letter : ' ')).join('');
  const isDay = (text: string): RegExpExecArray | null => NUMERIC.exec(text) ?? IN_WORDS.exec(text);
  const [hour, day] = [HOUR_OF_DAY.exec(before), isDay(before)];
  if (!TIME.test(left) && isDay(left) !== null && hour !== null) return `${hour[0]} ${left.trim()}`;
  return TIME.test(left) && isDay(left) === null && day !== null && !/\p{L}{2,}.*ngày|mai|thứ|hôm/iu.test(left)
    ? `${left.trim()} ngày ${day[0]}`
    : left;
}

/** Folds the words beside an hour, in which its part of the day is looked for. */
function partKey(rest: string): string {
  const key = searchKey(rest.replaceAll(NO_PART_OF_DAY, ' '));
  return EVENING.test(rest) ? `${key} toi` : key;
}

/** "nay đổi thành 10 giờ cùng ngày": the day that was named before. */
function withSameDay(text: string): string {
  const at = text.search(SAME_DAY);
  const day = [
    ...text.slice(0, Math.max(0, at)).matchAll(new RegExp(`${NUMERIC.source}|${IN_WORDS.source}`, 'giu')),
  ].at(-1);
  return day === undefined ? text : text.replace(SAME_DAY, `ngày ${day[0]}`);
}

/** "10h ngày 20/11 nay lùi sang 15h ngày 21/11": without what was put off, where a day or an hour is named on both sides. */
function withoutFormer(text: string): string {
  const folded = foldInPlace(text);
  const cue = [...folded.matchAll(PUT_OFF_TO)].at(-1);
  if (cue === undefined) return text;
  const [before, behind] = [folded.slice(0, cue.index), folded.slice(cue.index + cue[0].length)];
  const isNamed = (words: string): boolean => TIME.test(words) && (NUMERIC.test(words) || IN_WORDS.test(words));
  return isNamed(before) && isNamed(behind) ? text.slice(cue.index + cue[0].length) : text;
}

/** Whether another hour is named: of "8h đến 17h" nobody knows which one is meant. */
function hasOtherHour(rest: string, clock: Clock): boolean {
  const other = TIME.exec(rest);
  if (other === null || clock.kind !== 'clock') return false;
  const again = clockOf(other, partKey(rest));
  return again.kind === 'clock' && (again.hour !== clock.hour || again.minute !== clock.minute);
}

/** Finds the day of a sentence: the only one that it names, or the one that another was put off to. */
function dayMeant(text: string, today: LocalDate): ReturnType<typeof dayIn> {
  const written = [NUMERIC, IN_WORDS, OF_THIS_MONTH].flatMap((pattern) => [
    ...text.matchAll(new RegExp(pattern, 'giu')),
  ]);
  const days = written
    .sort((one, other) => one.index - other.index)
    .map(({ 0: said, index }) => ({ day: dayIn(said, today), index }));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    const day = dayIn(text, today);
    const [named, ...others] = day.kind === 'unclear' ? (foldInPlace(text).match(NAMED) ?? []) : [];
    return named === undefined || others.length > 0 ? day : dayIn(named, today);
  }
  if (days.every(({ day }) => JSON.stringify(day) === JSON.stringify(first.day))) return first.day;
  const between = searchKey(text.slice(first.index, last.index));
  const isPutOff = days.length === 2 && PUT_OFF.test(between);
  return isPutOff ? last.day : { kind: 'unclear' };
}

/** "ba giờ chiều" with the hour in figures. */
function withHourInFigures(text: string, marked: boolean): string {
  const words = text.split(/\s+/u);
  const at = words.findIndex((word) => /^(?:giờ|gio)$/iu.test(word));
  for (let from = Math.max(0, at - 3); from < at; from += 1) {
    const said = words.slice(from, at);
    const parts = said.map((word) => (/\d/u.test(word) ? null : numeralPart(word, marked, '')));
    const hour = readNumeral(parts);
    if (hour?.length === said.length && hour.sure)
      return [...words.slice(0, from), String(hour.values[0]), ...words.slice(at)].join(' ');
  }
  return text;
}

/** Between 1 and 6 an hour is said with its half of the day, or with a zero before it. */
function clockOf([written, hours, minutes, half, missing]: RegExpExecArray, key: string): Clock {
  const typed = Number(hours);
  const part = PART_OF_DAY.exec(key)?.[1];
  if (part === undefined && typed >= 1 && typed <= 6 && !written.startsWith('0'))
    return { kind: 'morning-or-afternoon' };
  const hour = typed + (isAfternoon(part, typed) ? 12 : 0);
  const minute = half === undefined ? Number(minutes ?? 0) : 30;
  const [at, past] = missing === undefined ? [hour, minute] : [hour - 1, 60 - Number(missing)];
  return at >= 0 && at < 24 && past >= 0 && past < 60
    ? { kind: 'clock', hour: at, minute: past }
    : { kind: 'impossible' };
}

/** "4 giờ chiều" is 16:00, "1 giờ trưa" 13:00, "11 giờ trưa" 11:00. */
function isAfternoon(part: string | undefined, hour: number): boolean {
  return part === 'trua' ? hour >= 1 && hour <= 3 : (part === 'chieu' || part === 'toi') && hour >= 1 && hour <= 11;
}

/** Finds the day that the words of a text name, beside an hour. */
export function dayIn(
  text: string,
  today: LocalDate,
): { kind: 'date'; date: LocalDate } | { kind: 'impossible' } | { kind: 'none' } | { kind: 'unclear' } {
  const written = NUMERIC.exec(text)?.[0] ?? IN_WORDS.exec(text)?.[0];
  const words = searchKey(text)
    .replace(/\b(?:sang|trua|chieu|toi) mot\b/, 'ngay mot')
    .replaceAll(/\b(luc|vao|truoc|cham nhat|han|den|sang|trua|chieu|khuya|dem|(?<!tuan )toi|phut)\b/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (written === undefined && words === '') return { kind: 'none' };
  // A day that is just over is told of, and not taken for one of the next year.
  const parsed = parseDate(written ?? words, today, { nearest: today });
  return parsed.kind === 'not-a-date' || parsed.kind === 'lunar' ? { kind: 'unclear' } : parsed;
}
