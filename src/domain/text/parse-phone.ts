import { normalizeInput } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';

export type ParsedPhone = { kind: 'phone'; phone: string } | { kind: 'refused' };

/** What people write before and after a number: "ĐT: 0912 345 678 (Zalo)". */
const LABEL =
  /^(?:s?đtdđ|s?đt|sdt|dt|điện thoại|dien thoai|số điện thoại|so dien thoai|số|so|di động|di dong|dđ|tel|zalo)(?: (?:của |cua )?(?:em|e|tôi|toi|mình|minh|cq|cơ quan|co quan|riêng|rieng|bàn|ban))?(?: là| la)?[\s:.]*(?=[+(\d])/iu;
const REMARK = /\s*\((?=[^()]*\p{L})[^()\d]*\)\s*$/u;
const BEHIND =
  /(?<=\d)[\s,-]+(?:(?:có|co|dùng|dung|cả|ca|zalo|viber|di động|di dong|đt|dt|luôn|luon|nhé|nhe|nha)(?:\s|$))+$/iu;

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
  const sound = /^0[35789]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national);
  return sound ? { kind: 'phone', phone: national } : { kind: 'refused' };
}
