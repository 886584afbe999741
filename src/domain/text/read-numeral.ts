import type { NumeralPart } from './numeral-words.ts';

/** A number as it was written. */
export interface Numeral {
  /** What it may be; the likeliest first. */
  values: number[];
  /** Whether it is written in one way only. */
  sure: boolean;
  /** Whether it begins in words: what stands behind "ba" may be no unit. */
  inWords: boolean;
  /** Decimals that were written, in figures. */
  decimals: number;
  /** The largest word that multiplies: 1 where there is none. */
  scale: number;
  /** How many parts it is made of. */
  length: number;
}

/** The place in the parts, and what has been read of a number. */
interface Progress {
  at: number;
  value: number;
  decimals: number;
}

/**
 * Reads the number with which the parts begin, in figures, in words, or in both: "hai trăm linh năm", "2 trăm", "1 tỷ 200",
 * "tỷ rưỡi". What is said in short has two readings: "12 tr 50" is 12,5 triệu or 12 triệu 50 nghìn.
 * @returns null where they begin with none.
 */
export function readNumeral(parts: readonly (NumeralPart | null)[]): Numeral | null {
  const [first, ...rest] = parts;
  if (first?.kind !== 'figures' || first.doubted.length === 0) return readSure(parts);
  const [likely, ...others] = first.doubted.map((value) => readSure([{ ...first, value, doubted: [] }, ...rest]));
  if (likely == null) return null;
  return { ...likely, values: [likely, ...others].flatMap((reading) => reading?.values ?? []), sure: false };
}

function readSure(parts: readonly (NumeralPart | null)[]): Numeral | null {
  const [first] = parts;
  let at = 0;
  let total = 0;
  let decimals = 0;
  let scale = 1;
  let last = 0;
  let read = false;
  /** By how much another reading of what was said in short differs. */
  let differs = 0;
  let spelled = false;
  const done = (readings: number[]): Numeral => {
    const values = [...new Set(readings.flatMap((value) => [value, value + differs]))];
    const sure = values.length < 2 && !spelled;
    return { values, sure, inWords: first?.kind !== 'figures', decimals, scale, length: at };
  };
  while (at < parts.length) {
    // "1 tỷ lẻ 5 triệu"
    if (read && parts[at]?.kind === 'linking' && readSection(parts, at + 1) !== null) at += 1;
    const section = withFraction(parts, readSection(parts, at));
    spelled ||= section?.spelled === true;
    const behind = parts[section?.at ?? at];
    if (behind?.kind === 'scale') {
      if (section === null && !read && !behind.alone) return null;
      if (section === null && read && behind.factor > last) total *= behind.factor;
      else if (section === null && read) break;
      else {
        const [likely = 1, less = likely] =
          section === null ? [] : read ? [section.value] : shortened(section.value, parts[at], section, parts);
        total += likely * behind.factor;
        differs = (less - likely) * behind.factor;
      }
      if (section !== null && (section.decimals > 0 || !read)) ({ decimals } = section);
      at = (section?.at ?? at) + 1;
      read = true;
      scale = Math.max(scale, behind.factor);
      last = behind.factor;
      if (parts[at]?.kind === 'half-more') {
        // "2,5 tỷ rưỡi" is no number.
        if (decimals > 0) return null;
        total += last / 2;
        at += 1;
        return done([total]);
      }
      continue;
    }
    if (section === null) {
      // "2 tỷ mốt" is 2,1 tỷ.
      const tenth = parts[at];
      if (!read || !isWord(tenth, 'mốt') || last <= 1000) break;
      at += 1;
      return done([total + last / 10]);
    }
    const { value } = section;
    const part = parts[at];
    const few = section.at === at + 1 && (part?.kind === 'figures' || part?.kind === 'digit');
    at = section.at;
    if (!read) {
      ({ decimals } = section);
      if (parts[at]?.kind === 'half-more' && value < 100) {
        at += 1;
        decimals = 1;
        return done([value + 0.5]);
      }
      return done(shortened(value, part, section, parts));
    }
    // "1 tỷ 2 trăm" are 200 triệu, as "1 tỷ 200" are; "2 nghìn 3 trăm" are 300.
    if (!few) return done([total + (last > 1000 ? (value * last) / 1000 : value)]);
    const digits = part.kind === 'figures' ? part.written.length : 1;
    const decimal = total + (value * last) / 10 ** digits;
    // "2 tỷ 5" is two and a half; "2 tỷ 50" may be 50 triệu more.
    return done(digits === 1 ? [decimal] : [decimal, total + (value * last) / 1000]);
  }
  return read ? done([total]) : null;
}

/** A hundred and a digit, said in short: "trăm hai" is 120; "hai trăm ba" is 230, and 203 to whoever leaves "linh" out. */
function shortened(
  value: number,
  first: NumeralPart | null | undefined,
  { short }: Section,
  parts: readonly (NumeralPart | null)[],
): number[] {
  if (short !== null) return [value - short + short * 10, ...(first?.kind === 'hundred' ? [] : [value])];
  // "nửa" alone is the half of something that is not said.
  return first?.kind === 'half' && parts[1]?.kind !== 'scale' ? [] : [value];
}

interface Section extends Progress {
  /** The digit behind a hundred that was said without its place; null where there is none. */
  short: number | null;
  /** Digits were said one after the other: "ba bảy". */
  spelled?: true;
}

/** Reads a number below a thousand, or one in figures; null where there is none. */
function readSection(parts: readonly (NumeralPart | null)[], from: number): Section | null {
  const kindAt = (at: number): NumeralPart['kind'] | undefined => parts[at]?.kind;
  const digitAt = (at: number): number | null => {
    const part = parts[at];
    return part?.kind === 'digit' ? part.value : null;
  };
  const whole = (at: number, value: number, short: number | null = null): Section => ({
    at,
    value,
    decimals: 0,
    short,
  });
  /** What follows tens: a digit, or nothing. */
  const withDigit = (at: number, value: number): Section => {
    const last = digitAt(at);
    // Five behind tens is "lăm": "mười năm" are years, unless what multiplies follows.
    const years = isWord(parts[at], 'năm') && kindAt(at + 1) !== 'scale';
    const follows = last !== null && last > 0 && !years && kindAt(at + 1) !== 'ten' && kindAt(at + 1) !== 'hundred';
    return follows ? whole(at + 1, value + last) : whole(at, value);
  };
  /** What follows hundreds. */
  const belowHundred = (at: number, value: number): Section => {
    const [first, second] = [digitAt(at), digitAt(at + 1)];
    if (kindAt(at) === 'half-more') return whole(at + 1, value + 50);
    if (kindAt(at) === 'linking') return second === null ? whole(at, value) : whole(at + 2, value + second);
    if (kindAt(at) === 'ten') return withDigit(at + 1, value + 10);
    const part = parts[at];
    // "2 trăm 15", of which the end is in figures.
    if (part?.kind === 'figures' && part.value < 10 && kindAt(at + 1) === 'ten')
      return withDigit(at + 2, value + part.value * 10);
    if (part?.kind === 'figures' && part.decimals === 0 && part.value < 100)
      return whole(at + 1, value + part.value, part.value < 10 ? part.value : null);
    if (first === null) return whole(at, value);
    if (kindAt(at + 1) === 'ten') return withDigit(at + 2, value + first * 10);
    if (isFive(parts[at + 1])) return whole(at + 2, value + first * 10 + 5);
    // "một trăm hai sáu"
    if (second !== null && second > 0) return whole(at + 2, value + first * 10 + second);
    return whole(at + 1, value + first, first);
  };
  const part = parts[from];
  if (part === null || part === undefined) return null;
  switch (part.kind) {
    case 'half':
      return whole(from + 1, 0.5);
    case 'hundred':
      return belowHundred(from + 1, 100);
    case 'tens':
      return withDigit(from + 1, part.value);
    case 'ten':
      return kindAt(from + 1) === 'half-more' ? whole(from + 2, 15) : withDigit(from + 1, 10);
    case 'digit':
    case 'figures':
      break;
    default:
      return null;
  }
  // "nhăm" begins no number: without marks it is "nhầm", a mistake.
  if (isFive(part) || isWord(part, 'mốt')) return null;
  const { value } = part;
  const decimals = part.kind === 'figures' ? part.decimals : 0;
  // "một nửa" is the half of something that is not said.
  if (kindAt(from + 1) === 'half') return null;
  if (kindAt(from + 1) === 'hundred') return belowHundred(from + 2, value * 100);
  // A word of nothing is a digit only in "không trăm".
  if (part.kind === 'digit' && value === 0) return null;
  if (kindAt(from + 1) === 'ten') return withDigit(from + 2, value * 10);
  if (part.kind === 'digit' && isFive(parts[from + 1])) return whole(from + 2, value * 10 + 5);
  // "bốn mốt" is 41, "sáu tư" 64: such words stand behind tens alone.
  const isLast = isWord(parts[from + 1], 'mốt') || isWord(parts[from + 1], 'tư');
  if (part.kind === 'digit' && value > 1 && value !== 3 && isLast && kindAt(from + 2) !== 'digit')
    return whole(from + 2, value * 10 + (digitAt(from + 1) ?? 0));
  const spelled = part.kind === 'digit' ? spelledFrom(parts, from) : null;
  if (spelled !== null) return spelled;
  return { at: from + 1, value, decimals, short: null };
}

/** Digits one after the other: "ba bảy" is 37, "một hai sáu" 126. "Ba bốn" is about so many, "năm hai nghìn" a year. */
function spelledFrom(parts: readonly (NumeralPart | null)[], from: number): Section | null {
  const digits: number[] = [];
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind !== 'digit' || isFive(part)) break;
    digits.push(part.value);
  }
  const behind = parts[from + digits.length]?.kind;
  const [first = 0, second = 0] = digits;
  if (digits.length < 2 || digits.length > 4 || behind === 'ten' || behind === 'hundred') return null;
  const isVague = digits.length === 2 && (second === 0 || second - first === 1 || (first === 5 && second === 7));
  if (isVague || (isWord(parts[from], 'năm') && behind === 'scale')) return null;
  // "Hai bảy" is 27; "hai năm" may be years, and "một bảy" nobody says for 17.
  const last = parts[from + 1];
  const isClear =
    last?.kind === 'digit' && last.unmarked !== true && ![parts[from], last].some((one) => isWord(one, 'năm'));
  const isPair = digits.length === 2 && first > 1 && isClear;
  const section = { at: from + digits.length, value: Number(digits.join('')), decimals: 0, short: null };
  return isPair ? section : { ...section, spelled: true };
}

/** "mười hai phẩy năm": what is said behind the comma. */
function withFraction(parts: readonly (NumeralPart | null)[], section: Section | null): Section | null {
  const behind = section === null ? undefined : parts[section.at + 1];
  if (section === null || parts[section.at]?.kind !== 'decimal-mark') return section;
  if (behind?.kind !== 'figures' && behind?.kind !== 'digit') return section;
  const fraction = behind.kind === 'figures' ? behind.written : String(behind.value);
  const value = Number(`${section.value}.${fraction}`);
  return { at: section.at + 2, value, decimals: fraction.length, short: null };
}

/** "lăm" stands behind tens alone: "sáu lăm" is 65. */
function isFive(part: NumeralPart | null | undefined): boolean {
  return isWord(part, 'lăm');
}

function isWord(part: NumeralPart | null | undefined, word: string): boolean {
  return part?.kind === 'digit' && part.word === word;
}
