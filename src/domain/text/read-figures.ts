import type { NumeralPart } from './numeral-words.ts';

/** Groups of three figures, as they are parted in Viet Nam, and as in other countries. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const FOREIGN = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** Thousands parted by spaces, with decimals behind them or not: "1 234", "1 045 600,5". */
const SPACED = /(?<![\d.,]|\d )\d{1,3}(?: \d{3})+(?:,\d+)?(?![\d.,]*\d| \d)/gu;

/** Returns a text in which no space parts thousands: "1 045 600 đồng" is "1045600 đồng". */
export function withoutSpacedThousands(text: string): string {
  return text.replaceAll(SPACED, (spaced) => spaced.replaceAll(' ', ''));
}

/**
 * Reads a number in figures as it is written in Viet Nam: "." parts thousands, "," begins the decimals. What is written
 * otherwise is `doubted`: "1.5" is 1,5 of another habit or a slip of the thousands, "1,200.50" comes from another country.
 * @returns null for figures that are no number: "1.23.4".
 */
export function readNumeralInFigures(written: string): NumeralPart | null {
  const figures = (value: number, decimals: number, doubted: readonly number[] = []): NumeralPart => ({
    kind: 'figures',
    value,
    decimals,
    written,
    doubted,
  });
  if (/^\d+$/u.test(written)) return figures(Number(written), 0);
  if (/^\d+,\d+$/u.test(written)) {
    const [whole = '', decimals = ''] = written.split(',');
    const value = Number(`${whole}.${decimals}`);
    // "1,500" is how other countries write 1.500, and nobody writes 1,5 like that.
    const doubted = FOREIGN.test(written) && /^[1-9]\d{0,2},\d\d0$/u.test(written);
    return figures(value, decimals.length, doubted ? [Number(`${whole}${decimals}`), value] : []);
  }
  if (THOUSANDS.test(written)) {
    const [whole = '', decimals = ''] = written.split(',');
    return figures(Number(`${whole.replaceAll('.', '')}.${decimals || '0'}`), decimals.length);
  }
  if (/^\d+\.\d{1,2}$/u.test(written)) {
    const value = Number(written);
    const decimals = (written.split('.')[1] ?? '').length;
    // A zero before the point is no group of thousands.
    return figures(value, decimals, written.startsWith('0.') ? [] : [value, Math.round(value * 10 ** decimals)]);
  }
  if (/^0\.\d+$/u.test(written)) return figures(Number(written), written.length - 2);
  if (FOREIGN.test(written)) {
    const value = Number(written.replaceAll(',', ''));
    return figures(value, (written.split('.')[1] ?? '').length, [value]);
  }
  return null;
}
