import { plainDigits } from './parse-number.ts';

export type ParsedPhone = { kind: 'phone'; phone: string } | { kind: 'refused' };

/** What people write before and after a number: "ĐT: 0912 345 678 (Zalo)". */
const LABEL = /^(?:s?đtdđ|s?đt|sđt|điện thoại|số điện thoại|di động|dđ|tel|zalo)[\s:.]*(?=[+\d])/iu;
const REMARK = /\s*\((?=[^()]*\p{L})[^()\d]*\)\s*$/u;

/**
 * Reads a Vietnamese phone number and returns it in national form: mobile numbers have ten digits (the eleven-digit
 * 016x numbers ended in 2018), fixed lines begin with 02 and have eleven.
 */
export function parsePhone(text: string): ParsedPhone {
  const number = text.normalize('NFC').trim().replace(LABEL, '').replace(REMARK, '');
  const digits = plainDigits(number).replaceAll(/[\s.,·_()–—-]/g, '');
  const national = digits.replace(/^(?:\+840?|00840?|84(?=\d{9,10}$))/, '0');
  const sound = /^0[35789]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national);
  return sound ? { kind: 'phone', phone: national } : { kind: 'refused' };
}
