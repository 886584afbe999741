import { searchKey } from '../text/normalize.ts';
import { MILLION } from '../text/parse-money.ts';
import { formatNumber } from '../text/vietnamese-format.ts';
import { namesMoney, namesSource, sourceKey } from './money-words.ts';
import type { PieceRefusal, Removal, Said } from './update-piece.ts';

/** An amount of an update in đồng, with what was said beside it: its source, most often. */
export interface UpdateAmount {
  figure: number;
  written: string;
  beside: string;
}

/** The money of an update: what was spent in đồng, null where nothing is said of it, and the amounts that it is made of. */
export interface UpdateMoney {
  spent: number | null;
  amounts: UpdateAmount[];
}

/**
 * Takes what a message says of money: an amount of another source adds to what was said before, one of the same source takes
 * its place, and so does one without a source where none was said. Where it is not sure what becomes of the amounts before, it
 * says so and takes nothing.
 */
export function changeMoney(
  before: UpdateMoney,
  said: readonly Said[],
  removals: readonly Removal[],
): UpdateMoney | PieceRefusal {
  let money = before;
  for (const removal of removals) {
    const left = withoutAmount(money, removal);
    if (typeof left === 'string') return left;
    money = left;
  }
  const [first, ...others] = said;
  if (first === undefined) return money;
  const whole = said.find((one) => one.whole);
  const parts = said.filter((one) => one !== whole);
  if (whole !== undefined) return { spent: whole.figure, amounts: parts.map(amountOf) };
  const sources = new Set(parts.map(({ beside }) => searchKey(beside)));
  if (others.length > 0 && (sources.size < parts.length || sources.has(''))) return 'several-amounts';
  if (money.spent === null) return summed(parts.map(amountOf));
  return parts.every(({ beside }) => namesSource(beside)) ? addSourced(money, parts) : addPlain(money, parts);
}

/** Adds amounts of sources to those of other sources; one of the same source takes its place, or is added where that is said. */
function addSourced(money: UpdateMoney, parts: readonly Said[]): UpdateMoney | PieceRefusal {
  const known = money.amounts;
  if (sum(known) !== money.spent || !known.every(({ beside }) => namesSource(beside))) return 'which-source';
  const amounts = [...known];
  for (const part of parts) {
    const at = amounts.findIndex(({ beside }) => sourceKey(beside) === sourceKey(part.beside));
    const kept = amounts[at];
    if (kept === undefined) amounts.push(amountOf(part));
    else amounts[at] = part.added ? { ...kept, ...figureOf(kept.figure + part.figure) } : amountOf(part);
  }
  return summed(amounts);
}

/** Takes an amount without a source in place of another one, or adds it where that is said. */
function addPlain(money: UpdateMoney, parts: readonly Said[]): UpdateMoney | PieceRefusal {
  const [part, ...others] = parts;
  const [kept, ...more] = money.amounts;
  if (part === undefined || others.length > 0 || more.length > 0 || sum(money.amounts) !== money.spent)
    return 'which-source';
  if (kept === undefined) return summed([amountOf(part)]);
  if (part.added) return summed([{ ...kept, ...figureOf(kept.figure + part.figure) }]);
  return namesSource(kept.beside) && part.figure !== kept.figure ? 'which-source' : summed([amountOf(part)]);
}

/** Takes away what somebody says is none: an amount by its source, by its figure, or all of the money. */
function withoutAmount(money: UpdateMoney, { figure, beside }: Removal): UpdateMoney | PieceRefusal {
  if (namesMoney(beside) && figure === null) return { spent: null, amounts: [] };
  const meant = money.amounts.filter(
    (one) =>
      (figure === null || one.figure === figure) && (beside === '' || sourceKey(one.beside) === sourceKey(beside)),
  );
  const [gone] = meant;
  if (gone === undefined || meant.length > 1 || sum(money.amounts) !== money.spent) return 'removal-unclear';
  const left = money.amounts.filter((one) => one !== gone);
  return left.length === 0 ? { spent: null, amounts: [] } : summed(left);
}

/** Returns the lines of the note that say of what the money is made: with one amount only its source. */
export function moneyLines({ amounts, spent }: UpdateMoney): string[] {
  const [first, ...others] = amounts;
  if (first === undefined) return [];
  if (others.length === 0 && first.figure === spent) return first.beside === '' ? [] : [first.beside];
  return amounts.map(({ written, beside }) => `${written} ${beside}`.trim());
}

function summed(amounts: UpdateAmount[]): UpdateMoney {
  return { spent: sum(amounts), amounts };
}

function sum(amounts: readonly UpdateAmount[]): number {
  return amounts.reduce((total, { figure }) => total + figure, 0);
}

function amountOf({ figure, written, beside }: Said): UpdateAmount {
  return { figure, written, beside };
}

function figureOf(figure: number): Pick<UpdateAmount, 'figure' | 'written'> {
  return { figure, written: `${formatNumber(figure / MILLION)} triệu` };
}
