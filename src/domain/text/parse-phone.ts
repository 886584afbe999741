import { renewPhone } from './former-phone.ts';
import { normalizeInput, searchKey } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';

export type ParsedPhone =
  | { kind: 'phone'; phone: string }
  /** As nobody writes a number: what it most likely is. */
  | { kind: 'doubted'; phone: string }
  | { kind: 'refused' };

/** What people write before and after a number: "ĐT: 0912 345 678 (Zalo)". */
const LABEL =
  /^(?:s?đtdđ|s?đt|sdt|dt|điện thoại|dien thoai|số điện thoại|so dien thoai|số|so|di động|di dong|dđ|tel|zalo)(?: (?:của |cua )?(?:em|e|tôi|toi|mình|minh|cq|cơ quan|co quan|riêng|rieng|bàn|ban))?(?: là| la)?[\s:.]*(?=[+(\d])/iu;
const REMARK = /\s*\((?=[^()]*\p{L})[^()\d]*\)\s*$/u;
const BEHIND =
  /(?<=\d)[\s,-]+(?:(?:có|co|dùng|dung|cả|ca|zalo|viber|di động|di dong|đt|dt|luôn|luon|nhé|nhe|nha)(?:\s|$))+$/iu;

const MOBILE = /^0[35789]\d{8}$/;
const DIGITS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
const OTHER_DIGITS: Readonly<Record<string, number>> = { ko: 0, le: 0, linh: 0, tu: 4, lam: 5 };
const LETTERS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', i: '1' };

/**
 * Reads a Vietnamese phone number and returns it in national form: mobile numbers have ten digits (the eleven-digit
 * 016x numbers ended in 2018), fixed lines begin with 02 and have eleven.
 */
export function parsePhone(text: string): ParsedPhone {
  const number = withoutPoliteness(normalizeInput(text).replace(BEHIND, '')).replace(LABEL, '').replace(REMARK, '');
  const digits = number.replaceAll(/[\s.,·_()–—-]/g, '');
  const national = digits.replace(/^(?:\+840?|00840?|84(?=\d{9,10}$))/, '0');
  // A fixed line of Nghệ An as it was dialled until 2017: 0238 now; written like this it is no mobile number.
  if (/^\(?038[).\s-]+3\d{3}[.\s-]?\d{3}$/u.test(number)) return { kind: 'refused' };
  const sound = MOBILE.test(national) || /^02\d{8,9}$/.test(national);
  if (sound) return { kind: 'phone', phone: national };
  const said = dictatedDigits(number);
  if (said !== null && MOBILE.test(said)) return { kind: 'phone', phone: said };
  const likely = likelyPhone(said ?? national, national);
  return likely === null ? { kind: 'refused' } : { kind: 'doubted', phone: likely };
}

/** A number of eleven digits that ended, one without its zero, or with letters for digits. */
function likelyPhone(number: string, national: string): string | null {
  const former = renewPhone(national);
  if (former !== null) return former;
  // Six or seven digits of a fixed line are none.
  if (/^[35789]\d{8}$/.test(national)) return `0${national}`;
  const digits = number.replaceAll(/[oOlIi]/g, (letter) => LETTERS[letter] ?? letter);
  if (digits === national) return null;
  return /^0[35789]\d{8}$|^02\d{9}$/.test(digits) ? digits : renewPhone(digits);
}

/** The digits of a number that was dictated, some of them in figures: "0912 ba bốn năm, sáu bảy tám"; null where it is none. */
function dictatedDigits(number: string): string | null {
  const words = searchKey(number).split(' ');
  const isSaid =
    words.some((word) => digitIn(word) !== null) && words.every((word) => /^\d+$/.test(word) || digitIn(word) !== null);
  return isSaid ? words.map((word) => digitIn(word) ?? word).join('') : null;
}

function digitIn(word: string): number | null {
  const at = DIGITS.indexOf(word);
  return at >= 0 ? at : (OTHER_DIGITS[word] ?? null);
}
