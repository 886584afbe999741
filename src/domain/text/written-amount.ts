import { readNumeralInFigures } from './read-figures.ts';

/** An amount as no sentence writes it: with the unit of its table, in short, or as a computer writes it. */
export interface WrittenAmount {
  /** In đồng, the likeliest first. */
  amounts: number[];
  sure: boolean;
}

const THOUSAND = 1000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const FACTORS: readonly [RegExp, number][] = [
  [/^(?:1[.,]?000 ?(?:đ|đồng|dong|vnđ)|nghìn đồng|ngàn đồng|nghin dong|ngan dong)$/iu, THOUSAND],
  [/^(?:(?:1 )?triệu đồng|trieu dong|trđ|tr\.? ?đ)$/iu, MILLION],
  [/^(?:(?:1 )?(?:tỷ|tỉ) đồng|ty dong)$/iu, BILLION],
  [/^(?:đồng|dong|đ|vnđ|vnd)$/iu, 1],
];
/** The unit of a table, said before its figure. */
const TABLE =
  /^\(?(?:đvt|dvt|đơn vị tính|don vi tinh)\s*:?\s*([^:;|–—()-]+?)\)?\s*[;|–—,-]?\s*(?:[\p{L}\p{M} ]+[:|]\s*)?(\d[\d.,]*)$/iu;
const SCIENTIFIC = /^(\d(?:[.,]\d+)?)[eE]\+?(\d{1,2})$/;
/** "2t3" is 2,3 tỷ, or to some 2,3 triệu; "300 cu" is in slang, or without marks of something else. */
const SHORT = /^(\d{1,3})t(\d{1,3})$/i;
const SLANG = /^(\d{1,4})\s?(?:cu|củ)$/iu;

/** Reads an amount that is written in such a way; null for any other text. */
export function readWrittenAmount(text: string): WrittenAmount | null {
  const [, unit = '', figure = ''] = TABLE.exec(text) ?? [];
  const factor = FACTORS.find(([words]) => words.test(unit.trim()))?.[1];
  const read = figure === '' ? null : readNumeralInFigures(figure);
  if (factor !== undefined && read?.kind === 'figures' && read.doubted.length === 0)
    return { amounts: [read.value * factor], sure: true };
  const [, mantissa, exponent] = SCIENTIFIC.exec(text) ?? [];
  if (mantissa !== undefined)
    return { amounts: [Math.round(Number(`${mantissa.replace(',', '.')}e${exponent}`))], sure: false };
  const [, whole, tenths] = SHORT.exec(text) ?? [];
  if (whole !== undefined) {
    const value = Number(`${whole}.${tenths}`);
    return { amounts: [Math.round(value * BILLION), Math.round(value * MILLION)], sure: false };
  }
  const [, millions] = SLANG.exec(text) ?? [];
  return millions === undefined ? null : { amounts: [Number(millions) * MILLION], sure: false };
}
