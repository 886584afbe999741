import { answerIn, keysOf, readWayOut, type WayOut } from '../text/choice-words.ts';
import { searchKey } from '../text/normalize.ts';
import { withoutPoliteness } from '../text/politeness.ts';
import type { Ask } from './answers.ts';

/** What a few words say where somebody is with a notice: keep it, leave it for later, yes, no; null for words of their own. */
export type ShortAnswer = WayOut | 'yes' | 'no';

/** A text that shares so much of its words with another is that one, written anew. */
const SHARED = 0.5;
const LONGEST_ANSWER = 60;

const NO_FILE =
  /^(?:(?:thoi|hien|tam thoi|em|minh|toi|van ban|so) )*(?:khong|ko|k|kg|hong|chua|khoi)(?: (?:co|can|kem|kem theo|gui|gui kem|dinh kem|phai|tep|file|van ban|ban scan|theo|gi|dau|nao|nua|san|them))*$/;
const WITH_FILE =
  /^(?:(?:em|minh|toi|da|se|co) )*(?:co|kem|gui|dinh kem)(?: (?:kem|kem theo|tep|file|van ban|ban scan|dinh kem|gui|sau|day|ngay day))*$/;
const SEND_AS_IT_IS = /^(?:cu |thoi |van )*gui(?: (?:luon|di|ngay|nhu vay|the|nhu the|cho|cac|don vi|huyen))*$/;

const NOTHING_ASKED =
  /^(?:(?:thoi|chi|de) )*(?:(?:khong|ko|k|khoi|khong phai|chang|chua) ?(?:can|phai|yeu cau|bat buoc)?(?: (?:ho|ai|don vi|nguoi nhan))?(?: (?:tra loi|phan hoi|xac nhan|bao lai))?(?: (?:gi|dau|nua))*|thong bao|de biet|biet)$/;
const ATTENDANCE =
  /^(?:(?:can|bao|tra loi|xac nhan|dang ky|cu|ten|danh sach|nguoi|hoi|co) )*(?:tham du|tham gia|du hop|di hop|du|nguoi du)(?: (?:hay|hoac|va|co|khong|ko|k|khong tham du|tham du|hop|du))*$/;
const RECEIPT =
  /^(?:(?:can|bao|tra loi|phan hoi|chi can|bam|ho|la) )*(?:xac nhan|da nhan|nhan duoc|da nhan duoc|bao nhan|xac nhan da nhan|da doc|phan hoi)(?: (?:da|nhan|duoc|la|roi))*$/;

/** Reads a few words that answer rather than say something of their own; null for any other text. */
export function readShortAnswer(text: string): ShortAnswer | null {
  if (text.length > LONGEST_ANSWER) return null;
  return readWayOut(text) ?? answerIn(keysOf(text));
}

/** Reads whether the file that was asked for comes; null where the words do not say so. */
export function readFileAnswer(text: string): 'without' | 'with' | null {
  const says = sayingOf(text);
  if (says(NO_FILE) || says(SEND_AS_IT_IS)) return 'without';
  const short = readShortAnswer(text);
  if (short === 'no' || short === 'keep') return 'without';
  return short === 'yes' || says(WITH_FILE) ? 'with' : null;
}

/** Reads how a notice is to be answered; null where the words do not say so. */
export function readAsk(text: string): Ask | null {
  const says = sayingOf(text);
  if (says(NOTHING_ASKED)) return 'nothing';
  if (says(ATTENDANCE)) return 'attendance';
  return says(RECEIPT) ? 'receipt' : null;
}

/** Returns whether a text is another one written anew: with marks, with a figure put right. */
export function isWrittenAnew(text: string, before: string): boolean {
  const words = wordsIn(text);
  const earlier = wordsIn(before);
  if (words.size < 3) return false;
  const shared = [...words].filter((word) => earlier.has(word)).length;
  return shared >= SHARED * words.size && shared >= (SHARED / 2) * earlier.size;
}

/** Returns whether a text is a few words, as they stand under a file, rather than a notice. */
export function isFewWords(text: string): boolean {
  return text.length <= LONGEST_ANSWER && !text.includes('\n') && !/[.!?]\s+\S/u.test(text);
}

function sayingOf(text: string): (pattern: RegExp) => boolean {
  const keys = text.length > LONGEST_ANSWER ? [] : [...keysOf(text), ...keysOf(withoutPoliteness(text))];
  return (pattern) => keys.some((key) => pattern.test(key));
}

function wordsIn(text: string): Set<string> {
  return new Set(searchKey(text).split(' '));
}
