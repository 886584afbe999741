import { hasMarks, searchKey, syllableKey } from './normalize.ts';

/** A part of a number, as it is written: figures, a digit in words, or a word that multiplies what stands before it. */
export type NumeralPart =
  | { kind: 'figures'; value: number; decimals: number; written: string; doubted: readonly number[] }
  /** `unmarked`: as it is written it may be another word. */
  | { kind: 'digit'; value: number; word: string; unmarked?: true }
  | { kind: 'ten' | 'hundred' | 'linking' | 'half-more' | 'half' | 'decimal-mark' }
  /** `alone`: without a number before it, it is one: "trăm triệu", "tỷ rưỡi"; a bare "k" or "tr" is something else. */
  | { kind: 'scale'; factor: number; alone: boolean }
  /** Two or three tens in one word. */
  | { kind: 'tens'; value: number };

const THOUSAND = 1000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

const digit = (value: number, word: string): NumeralPart => ({ kind: 'digit', value, word });

/** The words of numbers, with their marks: "tư" is four, "từ" is not. */
const WORDS: ReadonlyMap<string, NumeralPart> = new Map([
  ...'không một hai ba bốn năm sáu bảy tám chín'
    .split(' ')
    .map((word, value): [string, NumeralPart] => [word, digit(value, word)]),
  ['ko', digit(0, 'không')],
  ['mốt', digit(1, 'mốt')],
  ['tư', digit(4, 'tư')],
  ['lăm', digit(5, 'lăm')],
  ['nhăm', digit(5, 'lăm')],
  ['bẩy', digit(7, 'bảy')],
  ['mười', { kind: 'ten' }],
  ['mươi', { kind: 'ten' }],
  ['chục', { kind: 'ten' }],
  ['hăm', { kind: 'tens', value: 20 }],
  ['băm', { kind: 'tens', value: 30 }],
  ['trăm', { kind: 'hundred' }],
  ['linh', { kind: 'linking' }],
  ['lẻ', { kind: 'linking' }],
  ['rưỡi', { kind: 'half-more' }],
  ['rưởi', { kind: 'half-more' }],
  ['nửa', { kind: 'half' }],
  ['phẩy', { kind: 'decimal-mark' }],
  ['phảy', { kind: 'decimal-mark' }],
  ['nghìn', { kind: 'scale', factor: THOUSAND, alone: true }],
  ['ngàn', { kind: 'scale', factor: THOUSAND, alone: true }],
  ['k', { kind: 'scale', factor: THOUSAND, alone: false }],
  ['triệu', { kind: 'scale', factor: MILLION, alone: true }],
  ['tr', { kind: 'scale', factor: MILLION, alone: false }],
  ['củ', { kind: 'scale', factor: MILLION, alone: false }],
  ['trđ', { kind: 'scale', factor: MILLION, alone: false }],
  ['tỷ', { kind: 'scale', factor: BILLION, alone: true }],
  ['tỉ', { kind: 'scale', factor: BILLION, alone: true }],
]);

/** The same without marks; where two words fold alike, the first is meant: a number ends in "bảy", hardly in "bẩy". */
const FOLDED: ReadonlyMap<string, NumeralPart> = new Map(
  [...WORDS].reverse().map(([word, part]) => [searchKey(word), part]),
);

/** Words of numbers that without their marks are no other word: in "muoi lăm" half the marks are missing. */
const NO_OTHER_WORD = new Set(['muoi', 'nghin', 'trieu']);

/** Digits that without marks are frequent words: "ba", "từ", "sau", "bây", "tạm". */
const MAY_BE_OTHER = new Set(['khong', 'tu', 'nam', 'sau', 'bay', 'tam', 'mot']);

/** With a mark in another place: "triêụ", "mừơi". */
const BY_SYLLABLE: ReadonlyMap<string, NumeralPart> = new Map(
  [...WORDS].map(([word, part]) => [syllableKey(word), part]),
);
const MILLION_LETTERS = 'eirtu';

/** "triêu", "tirệu", "triiệu": triệu with a slip. No other word has its letters, but for "triều". */
function isMillion(written: string, key: string): boolean {
  if (!/^(?=.*u)(?=.*i)[tr][a-z]{4,6}$/.test(key)) return false;
  const letters = Array.from(key.replaceAll(/(.)\1/gu, '$1')).sort().join('');
  return letters === MILLION_LETTERS && written !== 'triều';
}

/** Words before which a word of a number is the beginning of something else: "ngân sách" without marks, "một số", "một vài". */
const NO_NUMBER_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  ngan: new Set(['sach', 'hang', 'quy', 'khoan']),
  nam: new Set(['nay', 'ni', 'ngoai', 'truoc', 'sau', 'toi', 'roi', 'qua', 'hoc', 'tai chinh']),
  mot: new Set(['so', 'vai', 'it', 'chut', 'phan', 'trong']),
};

/**
 * Finds the part of a number that a word is; null where it is none.
 * @param inMarked whether the text has marks, so that a word without them is what it looks like: "ba" three, "tu" nothing.
 * @param next the word behind, folded: "ngan" of "ngân sách" is no thousand.
 */
export function numeralPart(word: string, inMarked: boolean, next: string): NumeralPart | null {
  const written = word.normalize('NFC').toLowerCase();
  const key = searchKey(written);
  if (NO_NUMBER_BEFORE[key]?.has(next) === true) return null;
  const marked = WORDS.get(written) ?? (FOLDED.has(key) ? BY_SYLLABLE.get(syllableKey(written)) : undefined);
  if (marked !== undefined) return marked;
  const folded = hasMarks(word) || (inMarked && !NO_OTHER_WORD.has(written)) ? undefined : FOLDED.get(key);
  if (folded?.kind === 'digit' && MAY_BE_OTHER.has(key)) return { ...folded, unmarked: true };
  return folded ?? (isMillion(written, key) ? (WORDS.get('triệu') ?? null) : null);
}
