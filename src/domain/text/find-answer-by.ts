import { toLocalDate } from './local-date.ts';
import { searchKey } from './normalize.ts';
import { dayIn, IN_WORDS, NUMERIC, parseMoment, TIME } from './parse-moment.ts';

/** What leads to the end of a time, in folded words. */
const UNTIL =
  /\b(truoc ngay|truoc|(?:cham|muon|tre) nhat(?: (?:la|den|vao))?|han(?: (?:tra loi|chot|cuoi|cuoi cung|nop|gui|bao|dang ky))+)\s*:?\s+(?=([^;\n]{1,60}))/g;
/** What people are asked to do by then. */
const ANSWERING =
  /\b(?:tra loi|phan hoi|xac nhan|dang ky|cho (?:so |toi )?biet|cho y kien|gop y|bao (?:lai|ve|cho|ten|so|ket qua)|nop|gui(?: lai| danh sach| ket qua| bao cao|(?:(?!\. )[^;\n]){0,60}? ve))\b/;
/** What people are asked to send by then: the verb begins what is said, or stands behind a request. */
const SENDING =
  /(?:^|\b(?:de nghi|yeu cau|moi|nho|xin|hay)\b.*?\b)(?:gui|bao cao|chuyen|cung cap|tong hop|ra soat|cap nhat|bo sung|dien|lap)\b(?!.*\b(?:hop|du|tap huan|co mat)\b)/;
/** What stands between “trước” and a day of its own: “trước hội nghị ngày 24/8” is no time to answer. */
const TO_DAY =
  /^(?:[\d\s:,.()-]|gio|h|g|phut|sang|trua|chieu|toi|ngay|thu|hai|ba|tu|nam|sau|bay|chu nhat|ruoi|kem|het)*$/;
const ELSE = /\b(?:hop|du|tap huan|hoi nghi|hoi thao|co mat)\b/;

/**
 * Finds the moment by which a text asks for an answer, such as "trả lời trước 17 giờ 00 thứ Sáu 24/8/2018" or "truoc 17h ngay mai
 * bao lai"; null where it names none, or one that is over. "Trước ngày 24/8" without an hour makes 23/8 the last day.
 */
export function findAnswerBy(text: string, now: Date): Date | null {
  const folded = foldLetters(text.normalize('NFC'));
  for (const { 0: whole, 1: word = '', 2: after = '', index } of folded.matchAll(UNTIL)) {
    const at = readEnd(word, after, now);
    if (at !== null && isForAnswer(word, folded.slice(0, index), folded.slice(index + whole.length))) return at;
  }
  return null;
}

/** Returns whether it is an answer that is awaited by then: "chậm nhất" and "hạn" say so, "trước" may be said of anything. */
function isForAnswer(word: string, before: string, after: string): boolean {
  if (!word.startsWith('truoc')) return true;
  const said = before.split(/\. |[;\n]/).at(-1) ?? '';
  if (ANSWERING.test(said.slice(-160)) || SENDING.test(said.slice(-160).trim())) return true;
  const [rest = ''] = after.split(/\. |[;\n]/);
  const asked = ANSWERING.exec(rest.slice(0, 120));
  return asked !== null && !ELSE.test(`${said} ${rest.slice(0, asked.index)}`);
}

function readEnd(word: string, after: string, now: Date): Date | null {
  const date = NUMERIC.exec(after) ?? IN_WORDS.exec(after);
  if (date !== null && word.startsWith('truoc') && !TO_DAY.test(after.slice(0, date.index))) return null;
  const said = date === null ? dayInWords(after, now) : null;
  const time = TIME.exec(said ?? after);
  if (date === null && said === null) return null;
  const written = time === null || date === null || time.index > date.index ? date?.[0] : `${time[0]} ${date[0]}`;
  const parsed = parseMoment(said ?? written ?? '', now, 17);
  if (parsed.kind !== 'moment' && parsed.kind !== 'past') return null;
  const dayBefore = word === 'truoc ngay' || (word === 'truoc' && time === null);
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

/** Returns a text in NFC with its letters folded, and all else in its place. */
function foldLetters(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}]+/gu, searchKey);
}
