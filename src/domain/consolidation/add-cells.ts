import { addAmounts } from './add-up.ts';
import type { Cell } from './cell.ts';
import { exactSum } from './exact-sum.ts';

/** Money of several cells together, in đồng. */
export interface MoneyTogether {
  /** Null where nobody has said anything, which is not zero. */
  total: number | null;
  bySource: Readonly<Record<string, number>>;
  /** Of how many cells an amount is known. */
  known: number;
}

/** Adds up the money of several cells, such as those of all tasks. @param cells null for one of which nothing is known */
export function addMoney(cells: readonly (Cell | null | undefined)[]): MoneyTogether {
  const amounts = cells.flatMap((cell) => (cell?.kind === 'value' && cell.value.kind === 'money' ? [cell.value] : []));
  return {
    total: amounts.length === 0 ? null : amounts.reduce((sum, { total }) => sum + total, 0),
    bySource: addAmounts(amounts.map(({ bySource }) => ({ kind: 'amounts', amounts: bySource }))),
    known: amounts.length,
  };
}

/** Adds up what is known of amounts or quantities of three decimals at most; null where nothing is, which is not zero. */
export function addKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : exactSum(known);
}
