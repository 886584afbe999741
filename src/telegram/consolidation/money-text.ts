import type { CellValue } from '../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import type { Translate } from '../../wording/locales.ts';
import { millions } from './cell-text.ts';

/** Says an amount by its sources, in the order of the form; null where only one is named and nothing would be added. */
export function sourcesText(
  t: Translate,
  { addition }: FigureRule,
  { bySource }: Extract<CellValue, { kind: 'money' }>,
): string | null {
  const named = addition.how === 'sum-by-source' ? addition.sources : [];
  const lines = sourceLines(t, named, bySource);
  return lines.length === 0 ? null : lines.join('; ');
}

/** Says each source that has any money, a line each; what nobody named comes last. */
export function sourceLines(
  t: Translate,
  named: readonly { key: string; label: string }[],
  bySource: Readonly<Record<string, number>>,
): string[] {
  const labelOf = (key: string): string =>
    named.find((source) => source.key === key)?.label ?? t('consolidation:money.unnamedSource');
  const order = (key: string): number => {
    const at = named.findIndex((source) => source.key === key);
    return at < 0 ? named.length : at;
  };
  return Object.entries(bySource)
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, amount]) => t('consolidation:money.source', { label: labelOf(key), amount: millions(amount) }));
}
