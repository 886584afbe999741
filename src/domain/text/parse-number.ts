import type { Asked } from './asked-figure.ts';
import { figureInSentence } from './figure-in-sentence.ts';
import { figuresIn, type Doubt, type FiguresRead } from './figures-in.ts';
import { normalizeInput, searchKey } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';
import { readNumeralInFigures } from './read-figures.ts';
import type { Numeral } from './read-numeral.ts';
import { convert, isCounted } from './units-of-measure.ts';

/** Why a text is not the number that was asked for. */
export type NumberRefusal = 'not-a-number' | 'range' | 'negative' | 'not-whole' | 'too-many-decimals';

export type ParsedNumber =
  /** `unit`: the words behind it. */
  | { kind: 'value'; value: number; unit: string }
  /** It has more than one reading, or is not sure: it is asked about. */
  | { kind: 'ambiguous'; candidates: number[]; doubt: Doubt }
  | { kind: 'refused'; reason: NumberRefusal };

const refused = (reason: NumberRefusal): ParsedNumber => ({ kind: 'refused', reason });

/** Letters that are typed for the digits beside them. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1' };
/** Most decimals of a figure. */
const DECIMALS = 3;
/** From here on a number in words counts money. */
const COUNTS_MONEY = 1_000_000;

/**
 * Reads a figure with one letter stuck in or to it, such as "2o": with the letter as the digit it looks like, and without
 * it. Null for what is no such slip; the unit of a figure has more than one letter, or a space before it.
 */
function readSlip(text: string): ParsedNumber | null {
  const word =
    text
      .trim()
      .split(/\s+/u)
      .find((part) => /\d/u.test(part)) ?? '';
  const digits = word.replaceAll(/[oOlI]/gu, (letter) => LIKE_DIGITS[letter] ?? letter);
  if (/^[oOlI\d.,]+$/u.test(word) && (word.match(/[oOlI]/gu)?.length ?? 0) > 1) {
    const read = readNumeralInFigures(digits);
    return read?.kind === 'figures' ? { kind: 'ambiguous', candidates: [read.value], doubt: 'letters' } : null;
  }
  const [, before = '', letter = '', after = ''] = /^(\d[\d.,]*)?(\p{L})([\d.,]*)$/u.exec(word) ?? [];
  if (letter === '' || /^[kKđĐdDhH]$/u.test(letter) || before + after === '') return null;
  const digit = LIKE_DIGITS[letter];
  const written = [...(digit === undefined ? [] : [before + digit + after]), ...(after === '' ? [before] : [])];
  const values = written.flatMap((figure) => {
    const read = readNumeralInFigures(figure);
    return read?.kind === 'figures' ? [read.value] : [];
  });
  return values.length === 0 ? null : { kind: 'ambiguous', candidates: [...new Set(values)], doubt: 'letters' };
}

/** Words right behind a figure that make it another one: a share, a dozen, a multiple. */
const NO_UNIT = /^(?:ta|x|phan tram|phan nghin|lan|do)(?: |$)/;

/**
 * Reads a whole number as people type it: "126", "1.234", "1 234", "126 cơ sở", "mười hai", "dạ 5 ạ". A guess ("khoảng 120"), a
 * part of a whole and several numbers are asked about.
 */
export function parseInteger(text: string, asked?: Asked): ParsedNumber {
  return readNumber(text, (number) => Number.isInteger(number.value), 'not-whole', asked);
}

/** Reads a number that may have decimals, three at most: "12,5", "1.234,5", "12,5 tấn", "hai tấn rưỡi". */
export function parseDecimal(text: string, asked?: Asked): ParsedNumber {
  return readNumber(text, ({ decimals }) => decimals <= DECIMALS, 'too-many-decimals', asked);
}

function readNumber(
  text: string,
  fits: (number: { value: number; decimals: number }) => boolean,
  otherwise: NumberRefusal,
  asked: Asked | undefined,
): ParsedNumber {
  const slip = readSlip(text);
  if (slip !== null) return slip;
  const inTwoUnits = readInTwoUnits(text);
  if (inTwoUnits !== null) return inTwoUnits;
  const alone = judge(figuresIn(text), fits, otherwise);
  if (asked === undefined) return alone;
  const sentence = readInSentence(text, asked, fits, otherwise);
  // "1 tấn 2" is one figure said in short.
  const isShort = alone.kind === 'ambiguous' && alone.doubt === 'two-readings';
  return sentence === null || (isShort && sentence.kind === 'ambiguous') ? alone : sentence;
}

/** Reads the number of a sentence, which may have decimals; null where it has none that may be meant. */
export function decimalInSentence(text: string, asked: Asked): ParsedNumber | null {
  return readInSentence(text, asked, ({ decimals }) => decimals <= DECIMALS, 'too-many-decimals');
}

function readInSentence(
  text: string,
  asked: Asked,
  fits: (number: { value: number; decimals: number }) => boolean,
  otherwise: NumberRefusal,
): ParsedNumber | null {
  const read = figureInSentence(text, asked);
  if (read === null) return null;
  return read.kind === 'zero' ? { kind: 'value', value: 0, unit: '' } : judge(read, fits, otherwise, true);
}

/** Says what a figure that was found is for a number that must fit. */
function judge(
  read: FiguresRead,
  fits: (number: { value: number; decimals: number }) => boolean,
  otherwise: NumberRefusal,
  inSentence = false,
): ParsedNumber {
  const asked = (values: readonly number[], doubt: Doubt): ParsedNumber => {
    const candidates = [...new Set(values)].filter((value) => Number.isSafeInteger(Math.trunc(value)));
    return candidates.length === 0 ? refused('not-a-number') : { kind: 'ambiguous', candidates, doubt };
  };
  switch (read.kind) {
    case 'none':
      return refused('not-a-number');
    case 'range':
    case 'negative':
      return refused(read.kind);
    case 'fraction':
      return asked([read.part], 'fraction');
    case 'several':
      return asked(severalOf(read.figures, read.sum, inSentence), 'several');
    case 'figure': {
      const { figure, unit, doubt } = read;
      const [value = 0] = figure.values;
      if (!inSentence && (figure.scale >= COUNTS_MONEY || unit.startsWith('%') || NO_UNIT.test(unitKey(unit))))
        return refused('not-a-number');
      // "2,418" things are 2418 of another habit.
      if (otherwise === 'not-whole' && figure.decimals === DECIMALS && value > 1 && !Number.isInteger(value))
        return asked([Math.round(value * 1000)], 'two-readings');
      if (!fits({ value, decimals: figure.decimals })) return refused(otherwise);
      const unsure =
        doubt ?? (!inSentence && figure.inWords && unit !== '' && !isCounted(unit) ? 'words-before' : null);
      const possible = figure.values.filter((one) => fits({ value: one, decimals: 0 }));
      // "2,310" can only be 2310 where things are counted.
      const isOnly = unsure === 'two-readings' && possible.length === 1 && figure.values.length > 1 && !figure.inWords;
      if (unsure !== null && !isOnly) return asked(possible, unsure);
      return Number.isSafeInteger(Math.trunc(value)) ? { kind: 'value', value, unit } : refused('not-a-number');
    }
  }
}

/** "1 tấn 350 kg": a figure in two units that measure the same, in the first of them. */
function readInTwoUnits(text: string): ParsedNumber | null {
  const parts = /^(\d[\d.,]*)\s*(\p{L}+)\s+(\d[\d.,]*)\s*(\p{L}+)$/u.exec(withoutPoliteness(normalizeInput(text)));
  const [whole, rest] = [parts?.[1], parts?.[3]].map((figures) =>
    figures === undefined ? null : readNumeralInFigures(figures),
  );
  const [, , unit = '', , smaller = ''] = parts ?? [];
  if (whole?.kind !== 'figures' || rest?.kind !== 'figures') return null;
  const more = convert(rest.value, smaller, unit);
  if (more === null || more >= 1) return null;
  return { kind: 'value', value: Number((whole.value + more).toFixed(DECIMALS)), unit };
}

/** Returns the sum where figures are added, else each of them; both where they stand in a sentence. */
export function severalOf(figures: readonly Numeral[], sum: boolean, both = false): number[] {
  const values = figures.flatMap(({ values: [likely = 0] }) => likely);
  const all = values.reduce((total, value) => total + value, 0);
  return sum ? [Number(all.toFixed(DECIMALS)), ...(both ? values : [])] : values;
}

/** "tá" is a dozen, "tạ" a weight. */
function unitKey(unit: string): string {
  return /^tạ(?!\p{L})/iu.test(unit.normalize('NFC')) ? '' : searchKey(unit);
}
