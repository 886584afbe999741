import type { Cell } from '../../domain/consolidation/cell.ts';
import type { FigureValue } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { formatCount, formatMoney, formatNumber, formatShare } from '../../domain/text/vietnamese-format.ts';

/** Writes what a figure comes to as an official document does; null where nothing is known, which is never zero. */
export function writeCell({ addition, measure }: FigureRule, cell: Cell): string | null {
  if (cell.kind !== 'value') return null;
  const { value } = cell;
  switch (value.kind) {
    case 'number':
      return `${formatCount(value.number)}${measure === null ? '' : ` ${measure}`}`;
    case 'money':
      return formatMoney(value.total);
    case 'share':
      return value.whole === 0
        ? null
        : `${formatNumber(value.part)}/${formatNumber(value.whole)}, bằng ${formatShare(value.part, value.whole)}`;
    case 'options': {
      const options = addition.how === 'options' ? addition.options : [];
      return options.map(({ key, label }) => `${label}: ${formatCount(value.counts[key] ?? 0)}`).join('; ');
    }
    case 'bands':
      return writeBands(value.borders, value.counts, value.median);
  }
}

function writeBands(borders: readonly number[], counts: readonly number[], median: number): string {
  const bands = counts.map((count, at) => {
    const [from, to] = [borders[at - 1], borders[at]];
    const name =
      from === undefined
        ? `dưới ${formatNumber(to ?? 0)}%`
        : to === undefined
          ? `trên ${formatNumber(from)}%`
          : `từ ${formatNumber(from)} đến ${formatNumber(to)}%`;
    return `${name}: ${formatCount(count)} cơ sở`;
  });
  return [...bands, `trung vị ${formatNumber(median)}%`].join('; ');
}

/** Returns what a unit gave as a number, money in đồng; null for an option. */
export function numberOfFact(value: FigureValue): number | null {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'amounts':
      return Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0);
    case 'option':
      return null;
  }
}
