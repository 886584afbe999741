import { searchKey } from './normalize.ts';
/** Why a text is not the number that was asked for. */
export type NumberRefusal = 'not-a-number' | 'range' | 'negative' | 'not-whole' | 'too-many-decimals';

export type ParsedNumber =
  | { kind: 'value'; value: number }
  /** The writing allows more than one reading. */
  | { kind: 'ambiguous'; candidates: number[] }
  | { kind: 'refused'; reason: NumberRefusal };

const refused = (reason: NumberRefusal): ParsedNumber => ({ kind: 'refused', reason });

/** Replaces the full-width digits and separators that some keyboards type by ASCII ones. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[–—−]/g, '-')
    .trim();
}

/**
 * Reads a decimal as it is written in Viet Nam: "." groups thousands, "," begins the decimals. "1.5" is neither and is
 * read as 1,5 or refused by the caller; here it is ambiguous between 1,5 and nothing, so it is taken as 1,5 only where
 * the group is not of three digits.
 * @returns null when the text is no number.
 */
export function readDecimal(text: string): { value: number; decimals: number; dotted: boolean } | null {
  if (/^\d{1,3}([. ]\d{3})+(,\d+)?$/.test(text)) {
    const [whole = '', decimals = ''] = text.split(',');
    return { value: Number(`${whole.replaceAll(/[. ]/g, '')}.${decimals}`), decimals: decimals.length, dotted: false };
  }
  if (/^\d+(,\d+)?$/.test(text)) {
    const [whole = '', decimals = ''] = text.split(',');
    return { value: Number(`${whole}.${decimals}`), decimals: decimals.length, dotted: false };
  }
  if (/^\d+\.\d{1,2}$/.test(text)) {
    return { value: Number(text), decimals: (text.split('.')[1] ?? '').length, dotted: true };
  }
  return null;
}

/** Letters that are typed for the digits beside them. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1' };

/**
 * Reads a figure with one letter stuck in or to it, such as "2o": with the letter as the digit it looks like, and without
 * it. Null for what is no such slip; the unit of a figure has more than one letter, or a space before it.
 */
function readSlip(plain: string): ParsedNumber | null {
  const [, before = '', letter = '', after = ''] = /^(\d[\d.,]*)?(\p{L})([\d.,]*)$/u.exec(plain) ?? [];
  if (letter === '' || /^[kKđĐdD]$/u.test(letter) || before + after === '') return null;
  const digit = LIKE_DIGITS[letter];
  const written = [...(digit === undefined ? [] : [before + digit + after]), ...(after === '' ? [before] : [])];
  const values = written.flatMap((figure) => readDecimal(figure)?.value ?? []);
  return values.length === 0 ? null : { kind: 'ambiguous', candidates: [...new Set(values)] };
}

/** Words right behind a figure that make it another one: "2 trăm", "1 nửa", "3 chục". */
const SCALE = /^(?:tram|chuc|ruoi|nua|ta|nghin|ngan|trieu|tr|ty|ti|k|x)(?: |$)/;
/** Words behind a figure that take it back, or leave it open: "5 chưa chắc", "12 phần trăm", "2 hoặc hơn". */
const DOUBT = /(?:^| )(?:phan tram|khong|ko|chua|hoac|hay|khoang|ruoi)(?: |$)/;

/** Whether the words behind a figure are its unit alone. */
function isUnit(words: string): boolean {
  const key = searchKey(words);
  return !SCALE.test(key) && !DOUBT.test(key);
}

/**
 * Reads a whole number as people type it: "126", "1.234", "1 234", "126 cơ sở". A guess ("khoảng 120") and two
 * numbers at once are not figures for a report.
 */
export function parseInteger(text: string): ParsedNumber {
  const plain = plainDigits(text);
  if (/\d\s*(-|đến|den|tới|toi)\s*\d/iu.test(plain)) return refused('range');
  if (/^-\s*\d/.test(plain)) return refused('negative');
  const slip = readSlip(plain);
  if (slip !== null) return slip;
  // A word after the figure is its unit; a word before it may turn it into something else.
  const figure = /^(\d[\d., ]*)(?:\s*[\p{L}%][^\d]*)?$/u.exec(plain)?.[1]?.trim().replace(/[.,]$/, '');
  if (figure === undefined || /%/.test(plain)) return refused('not-a-number');
  const read = readDecimal(figure);
  if (read === null) return refused('not-a-number');
  if (!isUnit(plain.slice(figure.length))) return refused('not-a-number');
  if (!Number.isInteger(read.value)) return refused('not-whole');
  return Number.isSafeInteger(read.value) ? { kind: 'value', value: read.value } : refused('not-a-number');
}

/**
 * Reads a number that may have decimals, three at most: "12,5", "1.234,5", "12,5 tấn". "1.5" is a decimal of another
 * habit or a slip of the thousands' group, and ambiguous.
 */
export function parseDecimal(text: string): ParsedNumber {
  const plain = plainDigits(text);
  if (/\d\s*(-|đến|den|tới|toi)\s*\d/iu.test(plain)) return refused('range');
  if (/^-\s*\d/.test(plain)) return refused('negative');
  const slip = readSlip(plain);
  if (slip !== null) return slip;
  const figure = /^(\d[\d., ]*)(?:\s*[\p{L}][^\d]*)?$/u.exec(plain)?.[1]?.trim().replace(/[.,]$/, '');
  const read = figure === undefined ? null : readDecimal(figure);
  if (figure === undefined || read === null) return refused('not-a-number');
  if (!isUnit(plain.slice(figure.length))) return refused('not-a-number');
  if (read.decimals > 3) return refused('too-many-decimals');
  if (!Number.isSafeInteger(Math.trunc(read.value))) return refused('not-a-number');
  if (!read.dotted) return { kind: 'value', value: read.value };
  return { kind: 'ambiguous', candidates: [read.value, Math.round(read.value * 10 ** read.decimals)] };
}
