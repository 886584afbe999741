import type { Cell } from '../../../domain/consolidation/cell.ts';
import type { FigureValue } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { MILLION } from '../../../domain/text/parse-money.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';

/** Returns đồng as triệu đồng, in which workbooks count. */
export function inMillions(amount: number): number {
  return amount / MILLION;
}

/** Adds up amounts in triệu đồng, exactly to the đồng. */
export function addMillions(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * MILLION), 0) / MILLION;
}

/** Returns the number of a value as a workbook shows it, money in triệu đồng; null for an option. */
export function numberIn(value: FigureValue): number | null {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'amounts':
      return inMillions(Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0));
    case 'option':
      return null;
  }
}

/** Returns the number that a figure comes to, money in triệu đồng; null for what is missing, contradicts itself or is several. */
export function numberOfCell(cell: Cell | undefined): number | null {
  if (cell?.kind !== 'value') return null;
  const { value } = cell;
  if (value.kind === 'number') return value.number;
  return value.kind === 'money' ? inMillions(value.total) : null;
}

/** Says in what a figure is counted. */
export function measureText(t: Translate, { measure, addition }: FigureRule): string {
  switch (addition.how) {
    case 'sum-by-source':
      return t('workbook:million', PLAIN);
    case 'bands':
      return t('workbook:percent', PLAIN);
    default:
      return measure ?? '';
  }
}
