import { parsePhone } from './parse-phone.ts';

/** A number of nine digits or more as phones are written, with what says that it is one. */
const NUMBER =
  /(?:(?:(?:số|so)\s+)?(?:điện thoại|dien thoai|di động|di dong|s?đt|s?dt|dđ|dd|tel|zalo)(?:\s*(?:cq|cơ quan|co quan|dđ|di động|di dong|cố định|co dinh|bàn|ban|riêng|zalo)(?!\p{L}))?[\s:.]*)?(?:\+84|\(?0)[\d\s.()–-]{7,16}\d(?!\d)/iu;

/** Takes a phone number out of what somebody wrote beside it; null where there is none that can be called. */
function takePhone(text: string): { rest: string; phone: string | null } {
  const found = NUMBER.exec(text);
  const number = found === null ? null : parsePhone(found[0].replace(/^[^\d+(]*/, ''));
  if (found === null || number?.kind !== 'phone') return { rest: text, phone: null };
  const before = text.slice(0, found.index).replace(/[\s,;:(/+–-]+$/u, '');
  const after = text.slice(found.index + found[0].length).replace(/^[\s,;.)/+–-]+/u, '');
  return { rest: [before, after].filter((part) => part !== '').join(', '), phone: number.phone };
}

/**
 * Takes every phone number out of what somebody wrote beside them.
 * @returns the first mobile one, on which messages are read, else the first; null where there is none.
 */
export function takePhones(text: string): { rest: string; phone: string | null } {
  const phones: string[] = [];
  let { rest, phone } = takePhone(text);
  while (phone !== null) {
    phones.push(phone);
    ({ rest, phone } = takePhone(rest));
  }
  return { rest, phone: phones.find((one) => /^0[35789]/.test(one)) ?? phones[0] ?? null };
}

/** Parts a text behind each phone number that it holds: "Lê Văn E (0912000333), Trần Thị G (0912000444)" names two people. */
export function splitBehindPhones(text: string): string[] {
  const found = NUMBER.exec(text);
  if (found === null || parsePhone(found[0].replace(/^[^\d+(]*/, '')).kind !== 'phone') return [text];
  const end = found.index + found[0].length;
  const behind = text.slice(end).replace(/^[\s,;.)–-]+(?:và\s+)?/u, '');
  return behind === '' ? [text] : [text.slice(0, end), ...splitBehindPhones(behind)];
}
