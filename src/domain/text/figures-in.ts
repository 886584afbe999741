import { hasMarks, normalizeInput, searchKey, withoutTelex } from './normalize.ts';
import { numeralPart, type NumeralPart } from './numeral-words.ts';
import { readNumeralInFigures, withoutSpacedThousands } from './read-figures.ts';
import { readNumeral, type Numeral } from './read-numeral.ts';
import { withoutPoliteness } from './politeness.ts';
import { totalAmong } from './total-among.ts';

/**
 * Why a figure is asked about, though it can be read. `about`: it is said to be about so many, at least so many, or not sure.
 * `letters` stand for digits, or beside them. `two-readings`: a point or comma may part thousands or decimals, or what is said in
 * short has two meanings. `no-scale`: đồng, or triệu đồng. `other-unit`: its unit of measure is another than the question's. `several`: it is one of several, or made
 * up of them. `fraction`: a part of a whole. `words-before`: words around it may make it another. `no-year`: a day ahead, or the one of
 * a year ago. `which-day`: one of the days of a sentence.
 */
export const DOUBTS = [
  'about',
  'letters',
  'two-readings',
  'no-scale',
  'other-unit',
  'several',
  'fraction',
  'words-before',
  'no-year',
  'which-day',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What a typed text says in figures. */
export type FiguresRead =
  | { kind: 'figure'; figure: Numeral; unit: string; doubt: Doubt | null }
  /** Several figures; `sum` where they are said to be added. */
  | { kind: 'several'; figures: Numeral[]; sum: boolean }
  | { kind: 'fraction'; part: number; whole: number }
  | { kind: 'range' | 'negative' | 'none' };

/** The longest text that is read for a figure, in characters. */
const LONGEST = 300;
/** Words, figures and signs of a text; "m3" is one word. */
export const TOKEN = /[kdc]?m[23](?!\d)|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}]/gu;

const ABOUT =
  /^(?:khoang|tam|co|chung|do|gan|hon|tren|duoi|ngot|xap xi|uoc|uoc tinh|uoc chung|it nhat|nhieu nhat|toi thieu|toi da|khong qua|ko qua|cham|co the|chac|chac la|hinh nhu|nghe noi|du kien|cao nhat|~|>|<|≥|≤|≈)$/;
/** Words that lead to a figure, and change nothing. */
const LEADING =
  /^(?:la|co|so|tong|tong so|tong cong|ca thay|tat ca|toan|toan huyen|huyen|don vi|minh|toi|chung toi|duoc|dat|hien|hien nay|hien co|nay|so lieu|la co|bang|:|=|thi|van|vẫn|moi|da chi|chi|tong chi|dc|hien tai|nham|a nham|dinh chinh|sua lai|sua thanh|noi lai|kinh phi|so tien|den nay|tinh den|trong ky|ky nay|ghi giup|cho toi|theo bao|bao cao|theo tong|tong hop)$/;
/** What takes a figure back, or leaves it open. */
const UNSURE =
  /(?:^| )(?:khong|ko|chua|hoac|hay|khoang|hon|tro len|tro xuong|do lai|gi do|chac|uoc|so bo|tam tinh|du kien)(?: |$)/;
const DENIED = /(?:^| )(?:khong|ko|k|kg|chua|no|cha|dung|dau)(?: |$)/;

/** Reads what a typed text says in figures: in digits, in words, or in both, with words of politeness around them. */
export function figuresIn(text: string): FiguresRead {
  return text.length > LONGEST ? { kind: 'none' } : readSentence(withoutTelex(text));
}

function readSentence(text: string): FiguresRead {
  const polite = withoutPoliteness(normalizeInput(text).replaceAll(/[–—−‐‑]/gu, '-'));
  // A small raised figure is no digit of the number before it: "10²".
  if (/(?<!\p{L})[\p{No}\p{Nl}]/u.test(polite)) return { kind: 'none' };
  const plain = withoutSpacedThousands(withoutRemark(polite));
  const tokens = plain.match(TOKEN) ?? [];
  const parts = partsOf(tokens, hasMarks(plain));
  const begin = findFirst(tokens, parts);
  if (begin === null) return readUnitAndHalf(plain);
  const figure = readNumeral(parts.slice(begin));
  if (figure === null || figure.values.length === 0) return readUnitAndHalf(plain);
  const before = tokens.slice(0, begin);
  const behind = tokens.slice(begin + figure.length);
  if (before.at(-1) === '-') return { kind: 'negative' };
  const others = findOthers(behind, parts.slice(begin + figure.length), figure);
  if (others !== null) return others;
  const { half, unit } = takeHalf(unitIn(plain, behind));
  const whole = half ? { ...figure, values: figure.values.map((value) => value + 0.5), decimals: 1 } : figure;
  return { kind: 'figure', figure: whole, unit, doubt: doubtOf(before, behind, figure) };
}

/** Takes the half off the words behind a figure: "2 tạ rưỡi" is half a tạ more. */
export function takeHalf(unit: string): { half: boolean; unit: string } {
  const [, measured] = /^(\p{L}+) (?:rưỡi|rưởi|ruoi)$/iu.exec(unit) ?? [];
  return measured === undefined ? { half: false, unit } : { half: true, unit: measured };
}

/** "tấn rưỡi" is one and a half, "nửa tấn" a half. */
function readUnitAndHalf(plain: string): FiguresRead {
  const { half, unit } = takeHalf(plain);
  const [, measured] = /^(?:nửa|nua) (\p{L}+)$/iu.exec(plain) ?? [];
  if (!half && measured === undefined) return { kind: 'none' };
  const figure: Numeral = { values: [half ? 1.5 : 0.5], sure: true, inWords: true, decimals: 1, scale: 1, length: 0 };
  return { kind: 'figure', figure, unit: measured ?? unit, doubt: null };
}

/** Without what is said in brackets behind a figure; a figure alone in brackets is another one, or the same in words. */
function withoutRemark(text: string): string {
  const [, before = '', said = '', behind = ''] = /^([^(]*\d[^(]*)\(([^()]*)\)(.*)$/su.exec(text) ?? [];
  const words: readonly string[] = said.match(TOKEN) ?? [];
  const parts = partsOf(words, hasMarks(text));
  const from = /^bằng chữ/iu.test(said) ? words.indexOf(':') + 1 : 0;
  const alone =
    (readNumeral(parts.slice(from))?.length ?? 0) >= words.length - from - 2 && readNumeral(parts.slice(from)) !== null;
  return before === '' || alone || /\d/u.test(behind) ? text : `${before}${behind}`;
}

/** Finds the parts of numbers that words and figures are; null for what is none. */
export function partsOf(tokens: readonly string[], inMarked: boolean): (NumeralPart | null)[] {
  return tokens.map((token, at) => {
    if (/^\d/u.test(token)) return readNumeralInFigures(token);
    // "giai ngan" without marks is no thousand.
    if (/^ngan$/i.test(token) && searchKey(tokens[at - 1] ?? '') === 'giai') return null;
    return numeralPart(token, inMarked, searchKey(tokens[at + 1] ?? ''));
  });
}

/** Finds where the first number begins: with digits, or in words that nothing but leading words stands before. */
function findFirst(tokens: readonly string[], parts: readonly (NumeralPart | null)[]): number | null {
  const digits = parts.findIndex((part) => part?.kind === 'figures');
  const words = parts.findIndex((part, at) => part !== null && readNumeral(parts.slice(at)) !== null);
  if (words >= 0 && (digits < 0 || words < digits)) {
    const before = tokens.slice(0, words);
    const unit = tokens.slice(words + (readNumeral(parts.slice(words))?.length ?? 0));
    if (before.every((word, at) => isLeading(before, at, word)) && unit.length <= 6) return words;
  }
  return digits < 0 ? null : digits;
}

function isLeading(words: readonly string[], at: number, word: string): boolean {
  const key = searchKey(word) || word;
  const pairs = [searchKey(`${words[at - 1] ?? ''} ${word}`), searchKey(`${word} ${words[at + 1] ?? ''}`)];
  return [key, ...pairs].some((phrase) => LEADING.test(phrase) || ABOUT.test(phrase)) || word === '-';
}

/** What further figures make of the first one; null where there are none. */
function findOthers(
  behind: readonly string[],
  parts: readonly (NumeralPart | null)[],
  figure: Numeral,
): FiguresRead | null {
  const [link = '', next = ''] = behind;
  const following = (at: number): Numeral | null => readNumeral(parts.slice(at));
  const [first = 0] = figure.values;
  if (/^(?:-|đến|den|tới|toi|~|->|›|>)$/iu.test(link) && following(1) !== null) return { kind: 'range' };
  if (link === '-' && next === '>' && following(2) !== null) return { kind: 'range' };
  const whole = link === '/' ? following(1) : /^trên$/iu.test(link) ? following(1) : null;
  if (whole !== null) return { kind: 'fraction', part: first, whole: whole.values[0] ?? 0 };
  const rangeAt = behind.findIndex((word, at) => /^(?:-|đến|den|tới|toi)$/iu.test(word) && following(at + 1) !== null);
  const figures = [figure];
  for (let at = 0; at < behind.length; at += 1) {
    const isNext = /^(?:\+|và|va|cộng|cong|\(|:)$/iu.test(behind[at - 1] ?? '');
    const other = parts[at]?.kind === 'figures' || isNext ? following(at) : null;
    if (other === null) continue;
    // "15 (mười lăm)" says the same twice; "5 ở xã A, 5 ở xã B" does not.
    const isSame = other.values[0] === first && /^[(:]$/u.test(behind[at - 1] ?? '');
    if (!isSame) figures.push(other);
    at += other.length - 1;
  }
  if (figures.length === 1) return null;
  // Without words nothing tells figures apart but that one is what the others come to: "4+6+3=13".
  const total = behind.some((word) => /^[\p{L}\p{M}]/u.test(word)) ? null : totalAmong(figures);
  if (total !== null) return { kind: 'figure', figure: total, unit: '', doubt: null };
  const tenths = figures.length === 2 && behind.length === 2 ? figures[1] : undefined;
  if (tenths?.values[0] !== undefined && tenths.values[0] < 10 && /^\p{L}/u.test(link))
    return {
      kind: 'figure',
      figure: { ...figure, values: [first + tenths.values[0] / 10], decimals: 1 },
      unit: link,
      doubt: 'two-readings',
    };
  if (rangeAt >= 0 && figures.length === 2) return { kind: 'range' };
  return { kind: 'several', figures, sum: behind.some((word) => /^(?:\+|và|va|cộng|cong|[,;])$/iu.test(word)) };
}

function doubtOf(before: readonly string[], behind: readonly string[], { sure }: Numeral): Doubt | null {
  const [lead, rest] = [searchKey(before.join(' ')), searchKey(behind.join(' '))];
  if (before.some((word, at) => isAbout(before, at, word)) || UNSURE.test(rest)) return 'about';
  if (behind.some((word) => /^[+?]$/u.test(word))) return 'about';
  if (DENIED.test(lead)) return 'words-before';
  if (!before.every((word, at) => isLeading(before, at, word))) return 'words-before';
  return sure ? null : 'two-readings';
}

function isAbout(words: readonly string[], at: number, word: string): boolean {
  // "có" leads to a figure, "cỡ" says about how much.
  if (/^(?:có|co)$/iu.test(word) || /^(?:đó|độ)$/iu.test(word)) return /^độ$/iu.test(word);
  const key = searchKey(word) || word;
  return ABOUT.test(key) || ABOUT.test(searchKey(`${words[at - 1] ?? ''} ${word}`));
}

/** The words behind the figure, as they were written. */
function unitIn(plain: string, behind: readonly string[]): string {
  const [first] = behind;
  if (first === undefined) return '';
  // Tokens are written one after the other: the unit begins where its first one stands behind the rest.
  let from = plain.length;
  for (const token of [...behind].reverse()) from = plain.lastIndexOf(token, from - 1);
  return plain
    .slice(from)
    .replaceAll(/\([^()]*\)/gu, '')
    .trim()
    .replace(/[.,;:!?]+$/u, '');
}
