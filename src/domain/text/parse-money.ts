import { searchKey } from './normalize.ts';
import { plainDigits, readDecimal } from './parse-number.ts';

/** Why a text is not an amount of money. */
export type MoneyRefusal = 'not-money' | 'range' | 'negative' | 'too-many-decimals';

/** An amount in đồng. */
export type ParsedMoney =
  | { kind: 'value'; value: number }
  | { kind: 'ambiguous'; candidates: number[] }
  | { kind: 'refused'; reason: MoneyRefusal };

const THOUSAND = 1000;
/** đồng in a triệu đồng, in which amounts are written. */
export const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Bare figures from here on are more likely đồng than triệu đồng: a single source never reaches 100 tỷ. */
const LIKELY_DONG = 100_000;

const refused = (reason: MoneyRefusal): ParsedMoney => ({ kind: 'refused', reason });

/** Returns how many đồng a typed unit is; null for an unknown one. */
function unitOf(word: string): number | null {
  switch (searchKey(word)) {
    case 'ty':
    case 'ti':
    case 'ty dong':
    case 'ti dong':
      return BILLION;
    case '':
    case 'trieu':
    case 'tr':
    case 'trieu dong':
    case 'trd':
      return MILLION;
    case 'nghin':
    case 'ngan':
    case 'k':
    case 'nghin dong':
    case 'ngan dong':
      return THOUSAND;
    case 'd':
    case 'dong':
    case 'vnd':
    case 'vnđ':
      return 1;
    default:
      return null;
  }
}

/**
 * Reads an amount of money, in triệu đồng where no unit is said: "12,5 trieu", "2.000 triệu", "1,5 tỷ", "500 nghìn",
 * "12.500.000 đồng". What can be read in two ways ("1.5 tỷ", "2 tỷ 500", "12tr5", a bare 12500000) is ambiguous and
 * goes back to the person.
 * @returns an amount in whole đồng, to a thousand at the finest (three decimals of a triệu).
 */
export function parseMoney(text: string): ParsedMoney {
  const plain = plainDigits(text);
  if (/\d\s*(-|đến|den|tới|toi)\s*\d/iu.test(plain)) return refused('range');
  if (/^-\s*\d/.test(plain)) return refused('negative');

  const compound =
    /^(\d+)\s*(tỷ|tỉ|ty|ti|triệu|trieu|tr)\s*(\d{1,3})\s*(triệu|trieu|tr|nghìn|nghin|ngàn|ngan|k)?\s*(đồng|dong|đ|d)?$/iu.exec(
      plain,
    );
  if (compound !== null) return readCompound(compound);

  const parts = /^(\d[\d., ]*?)\s*(\p{L}[\p{L} ]*)?\.?$/u.exec(plain);
  const read = parts?.[1] === undefined ? null : readDecimal(parts[1].trim());
  const said = parts?.[2] ?? '';
  const unit = unitOf(said);
  if (read === null || unit === null) return refused('not-money');
  if (read.dotted && unit > 1) {
    // "1.5 tỷ": a decimal point from another habit, or a slip of the thousands' group.
    const digits = Math.round(read.value * 10 ** read.decimals);
    return { kind: 'ambiguous', candidates: [Math.round(read.value * unit), digits * unit] };
  }
  if (said === '' && read.value >= LIKELY_DONG) {
    return {
      kind: 'ambiguous',
      candidates: [Math.round(read.value), Math.round(read.value * MILLION)].filter(Number.isSafeInteger),
    };
  }
  const amount = Math.round(read.value * unit);
  if (!Number.isSafeInteger(amount)) return refused('not-money');
  if (unit === MILLION && read.decimals > 3) return refused('too-many-decimals');
  return { kind: 'value', value: amount };
}

/** "2 tỷ 500", "2 tỷ 500 triệu", "12tr5", "3 triệu 200 nghìn". */
function readCompound([, whole = '', unitWord = '', rest = '', restWord = '']: string[]): ParsedMoney {
  const unit = unitOf(unitWord) ?? MILLION;
  const base = Number(whole) * unit;
  const restUnit = restWord === '' ? null : unitOf(restWord);
  if (restUnit !== null) {
    return restUnit < unit ? { kind: 'value', value: base + Number(rest) * restUnit } : refused('not-money');
  }
  // Said quickly, "12tr5" is 12,5; written out, "2 tỷ 500" is mostly 2 tỷ 500 triệu. Ask.
  const asDecimal = Math.round(Number(`${whole}.${rest}`) * unit);
  const asNextUnit = base + Number(rest) * (unit / 1000);
  return asDecimal === asNextUnit
    ? { kind: 'value', value: asDecimal }
    : { kind: 'ambiguous', candidates: [asDecimal, asNextUnit] };
}
