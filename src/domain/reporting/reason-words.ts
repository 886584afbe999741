import { searchKey, withoutTelex } from '../text/normalize.ts';
import { withoutPoliteness } from '../text/politeness.ts';
import type { Refusal } from './fields/field-type.ts';
import { saysNothing, saysThatIsAll } from './plain-words.ts';

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

/** What leaves the question is said in few words, in characters. */
const LONGEST_WAY = 80;

/** Words that only say that something is as it is, or is to go on. */
const NO_REASONS = new Set(
  'ok oke okay uh um u vang da dung roi chinh xac chuan sai khong ko nhu vay the nay nhe a test thu abc xong duoc'.split(
    ' ',
  ),
);

/** The same in two words; “chưa hoàn thành” says more. */
const NO_REASON_PHRASES = new Set(['hoan thanh', 'de trong', 'dong y', 'tiep tuc']);

/** What is done no more: the act whose reason is asked. */
const ACT =
  '(?:mien|bo mien|mo|mo lai|dinh chinh|tu choi|xin|xin nop cham|nop cham|chot|tra|tra lai|lam|gui|sua|go|can|nua|nhap|ghi)';
/** Ways out of a question, one or several after another: “thôi để sau”. */
const WAYS = new RegExp(
  `^(?:(?:${[
    'quay (?:lai|ve|ra)|tro (?:lai|ve|ra)|lui lai|back|cancel',
    '(?:xin )?(?:huy(?: bo)?|thoi|thoat(?: ra)?|dung(?: lai)?|ngung|khoan(?: da)?)',
    'bo qua(?: (?:buoc|cau|viec)(?: nay)?)?',
    'de (?:(?:em|toi|minh|anh|chi) )?(?:lam |tinh |xem |ghi |nhap |nghi )?(?:sau|khi khac|luc khac|mai)',
    '(?:(?:em|toi|minh) )?(?:bam|go|an|em|toi) nham(?: nut| roi)*',
    `(?:khong|ko|k|chua|khoi|dung) ${ACT}(?: (?:bao cao|lai|cham|don vi nay|nua))*`,
  ].join('|')})(?: (?:di|da|nhe|nha|a|vay|em|roi|nua|dau))*(?: |$))+$`,
);

/** Returns whether words typed where a reason is asked leave the question, and the act with it: “quay lại”, “để sau”. */
export function leavesReason(text: string): boolean {
  if (text.length > LONGEST_WAY) return false;
  // "Đúng rồi" is written like "dừng rồi" but for its marks, and agrees.
  if (/^(?:dạ |vâng |da |vang )?đúng(?![\p{L}\p{M}])/iu.test(text.normalize('NFC').trim())) return false;
  return WAYS.test(searchKey(withoutPoliteness(withoutTelex(text)))) || WAYS.test(searchKey(text));
}

/** Returns why a reason is not taken: it is too long, or says nothing; null where it is taken. */
export function findReasonRefusal(reason: string): Refusal | null {
  const { length } = Array.from(reason);
  if (length > LONGEST_REASON) return { kind: 'too-long', length, maximum: LONGEST_REASON };
  if (saysNothing(reason) || saysThatIsAll(reason) || leavesReason(reason)) return { kind: 'no-reason' };
  const saying = words(reason).filter((word) => !NO_REASONS.has(word));
  // “Số liệu đúng” says nothing, “chờ số liệu” does.
  const ofFigures = saying.join(' ').replaceAll('so lieu', '').trim() === '';
  return saying.length < 2 || ofFigures || NO_REASON_PHRASES.has(saying.join(' ')) ? { kind: 'no-reason' } : null;
}

function words(text: string): string[] {
  return searchKey(text).match(/\p{L}+/gu) ?? [];
}
