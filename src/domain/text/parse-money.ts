import { figureInSentence } from './figure-in-sentence.ts';
import { figuresIn, type Doubt, type FiguresRead } from './figures-in.ts';
import { normalizeInput, searchKey } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';
import { severalOf } from './parse-number.ts';
import type { Numeral } from './read-numeral.ts';
import { readWrittenAmount } from './written-amount.ts';

/** Why a text is not an amount of money. */
export type MoneyRefusal = 'not-money' | 'foreign-money' | 'range' | 'negative' | 'too-many-decimals';

/** An amount in đồng. */
export type ParsedMoney =
  | { kind: 'value'; value: number }
  | { kind: 'ambiguous'; candidates: number[]; doubt: Doubt }
  | { kind: 'refused'; reason: MoneyRefusal };

/** đồng in a triệu đồng, in which amounts are written. */
export const MILLION = 1_000_000;

/** Bare figures from here on are more likely đồng than triệu đồng: a single source never reaches 100 tỷ. */
const LIKELY_DONG = 100_000;
const DONG = /^(?:d|dong|vnd|dong chan|viet nam dong|dong viet nam)$/;
/** What is said of an amount behind it, and changes nothing. */
const SPENT = /^(?:(?:d|dong|da|chi|giai ngan|het|roi|xong|toan bo|chan|tron)(?: |$))+$/;
/** With two points or more, thousands of đồng are written out. */
const WRITTEN_OUT = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){2,}|(?: \d{3}){2,})(?:,0+)?(?![\d.,]*\d)/u;
/** "không đồng" is an amount; "không đồng ý" is none. */
const ZERO = /(?<!\p{L})không (đồng)(?! ý| bộ| đều| nhất| tình| thuận)(?!\p{L})/giu;
const FOREIGN =
  /[$€¥£]|(?:^|[^\p{L}])(?:usd|eur|euro|đô(?! lương| thị)|do la|dollar|yên nhật|nhân dân tệ)(?![\p{L}])/iu;

/** Letters that are typed for the digits beside them: "l20 triệu". */
const LETTERS_IN_DIGITS = /(?<![\p{L}\p{M}\d])(?=[oOlI\d.,]*\d)(?=[\d.,]*[oOlI])[oOlI\d.,]+(?![\p{L}\p{M}])/gu;

const refused = (reason: MoneyRefusal): ParsedMoney => ({ kind: 'refused', reason });

/**
 * Reads an amount of money, in triệu đồng where no unit is said: "12,5 trieu", "2.000 triệu", "1,5 tỷ", "500 nghìn", "hai tỷ
 * rưỡi", "12.500.000 đồng". What can be read in two ways ("1.5 tỷ", "2 tỷ 5", "12tr5", a bare 12500000), is about so much, or is a
 * sum is ambiguous and goes back to the person.
 * @returns an amount in whole đồng, to a thousand at the finest (three decimals of a triệu).
 */
export function parseMoney(typed: string, year?: number | null): ParsedMoney {
  if (FOREIGN.test(typed)) return refused('foreign-money');
  const text = typed.replaceAll('₫', 'đ').replaceAll(ZERO, '0 $1');
  const written = readWrittenAmount(withoutPoliteness(normalizeInput(text)));
  const [amount] = written?.amounts ?? [];
  if (written !== null && amount !== undefined)
    return written.sure
      ? { kind: 'value', value: amount }
      : { kind: 'ambiguous', candidates: written.amounts, doubt: 'two-readings' };
  const inDigits = text.replace(LETTERS_IN_DIGITS, (word) => word.replaceAll(/[oO]/g, '0').replaceAll(/[lI]/g, '1'));
  if (inDigits !== text) {
    const meant = parseMoney(inDigits, year);
    return meant.kind === 'value' ? { kind: 'ambiguous', candidates: [meant.value], doubt: 'letters' } : meant;
  }
  const alone = judge(text, figuresIn(text));
  if (year === undefined) return alone;
  const sentence = figureInSentence(text, { kind: 'money', unit: '', year });
  if (sentence === null) return alone;
  return sentence.kind === 'zero' ? { kind: 'value', value: 0 } : judge(text, sentence, true);
}

/** Says what a figure that was found is as an amount. */
function judge(text: string, read: FiguresRead, inSentence = false): ParsedMoney {
  const asked = (amounts: readonly number[], doubt: Doubt): ParsedMoney => ({
    kind: 'ambiguous',
    candidates: [...new Set(amounts.map(Math.round))].filter(Number.isSafeInteger),
    doubt,
  });
  switch (read.kind) {
    case 'none':
    case 'fraction':
      return refused('not-money');
    case 'range':
    case 'negative':
      return refused(read.kind);
    case 'several':
      return asked(severalOf(read.figures.map(inDong), read.sum, inSentence), 'several');
    case 'figure': {
      // Of an amount a share is no amount.
      if (/^(?:%|phần trăm|phan tram)/iu.test(read.unit)) return refused('not-money');
      const said = searchKey(read.unit);
      const isDong =
        DONG.test(said) ||
        (inSentence && /^(?:d|dong|vnd)(?: |$)/.test(said)) ||
        (SPENT.test(said) && /^d(?:ong)?(?: |$)/.test(said));
      if (!inSentence && said !== '' && !isDong && !SPENT.test(said)) return refused('not-money');
      const { figure, doubt } = read;
      const { values, decimals, scale } = figure;
      const amounts = values.map((value) => (isDong && scale === 1 ? value : value * unitOf(scale)));
      const bare = !isDong && scale === 1;
      if (bare && values.every((value) => value >= LIKELY_DONG))
        return doubt === null && WRITTEN_OUT.test(text)
          ? { kind: 'value', value: values[0] ?? 0 }
          : asked([...values, ...amounts], doubt ?? 'no-scale');
      if (doubt !== null) return asked(amounts, doubt);
      const [amount = 0] = amounts.map(Math.round);
      if (!Number.isSafeInteger(amount)) return refused('not-money');
      if (!isDong && scale <= MILLION && decimals > 3) return refused('too-many-decimals');
      return { kind: 'value', value: amount };
    }
  }
}

/** How many đồng the figures of an amount count: a scale that was said is in them already. */
function unitOf(scale: number): number {
  return scale > 1 ? 1 : MILLION;
}

function inDong(figure: Numeral): Numeral {
  return { ...figure, values: figure.values.map((value) => value * unitOf(figure.scale)) };
}
