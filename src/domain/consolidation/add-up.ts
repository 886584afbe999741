import { bandsOf } from './bands.ts';
import type { CellValue } from './cell.ts';
import { exactSum } from './exact-sum.ts';
import type { FigureValue } from './fact.ts';
import type { Addition } from './figure-rule.ts';

/**
 * Makes one value of what several units gave. Shares are made of two figures, elsewhere.
 * @param values one at least.
 */
export function addUp(addition: Exclude<Addition, { how: 'share' }>, values: readonly FigureValue[]): CellValue {
  switch (addition.how) {
    case 'sum':
    case 'count':
      return { kind: 'number', number: exactSum(numbersOf(values)) };
    case 'sum-by-source': {
      const bySource = addAmounts(values);
      return { kind: 'money', total: Object.values(bySource).reduce((sum, amount) => sum + amount, 0), bySource };
    }
    case 'options': {
      const counts: Record<string, number> = Object.fromEntries(addition.options.map(({ key }) => [key, 0]));
      for (const value of values) {
        if (value.kind === 'option') counts[value.option] = (counts[value.option] ?? 0) + 1;
      }
      return { kind: 'options', counts };
    }
    case 'bands':
      return { kind: 'bands', borders: addition.borders, ...bandsOf(numbersOf(values), addition.borders) };
  }
}

/** Adds up money by its source, in đồng. */
export function addAmounts(values: readonly FigureValue[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const value of values) {
    if (value.kind !== 'amounts') continue;
    for (const [source, amount] of Object.entries(value.amounts)) sums[source] = (sums[source] ?? 0) + amount;
  }
  return sums;
}

/** Returns the numbers among what units gave. */
export function numbersOf(values: Iterable<FigureValue>): number[] {
  const numbers: number[] = [];
  for (const value of values) if (value.kind === 'number') numbers.push(value.number);
  return numbers;
}
