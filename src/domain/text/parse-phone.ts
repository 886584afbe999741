import { plainDigits } from './parse-number.ts';

export type ParsedPhone = { kind: 'phone'; phone: string } | { kind: 'refused' };

/**
 * Reads a Vietnamese phone number and returns it in national form: mobile numbers have ten digits (the eleven-digit
 * 016x numbers ended in 2018), fixed lines begin with 02 and have eleven.
 */
export function parsePhone(text: string): ParsedPhone {
  const digits = plainDigits(text).replaceAll(/[\s.()-]/g, '');
  const national = digits.replace(/^(?:\+84|84(?=\d{9,10}$))/, '0');
  const sound = /^0[35789]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national);
  return sound ? { kind: 'phone', phone: national } : { kind: 'refused' };
}
