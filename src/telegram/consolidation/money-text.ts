import type { TaskConsolidated } from '../../actions/consolidation/show-consolidation.ts';
import type { MoneyTogether } from '../../domain/consolidation/add-cells.ts';
import type { CellValue } from '../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { plannedFrom } from '../../domain/consolidation/planned-budget.ts';
import { budgetSourceOf, PLANNED_SOURCES, type PlannedSource } from '../../domain/status/money-by-source.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { millions } from './cell-text.ts';

/** Says an amount by its sources, in the order of the form; null where only one is named and nothing would be added. Plain text. */
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
function sourceLines(
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
    .map(([key, amount]) =>
      t('consolidation:money.source', { label: labelOf(key), amount: millions(amount), ...PLAIN }),
    );
}

/**
 * Says planned, assigned and disbursed money of tasks by source, a line each, in the order of the forms. The plan divides
 * its money for all years together, and names what is within the local budget without amounts.
 */
export function moneyBySource(
  t: Translate,
  tasks: readonly TaskConsolidated[],
  assigned: MoneyTogether,
  spent: MoneyTogether,
): string[] {
  const labels = new Map(
    tasks.flatMap(({ reported: { ruleOf } }) =>
      [ruleOf.assigned, ruleOf.disbursed].flatMap((rule) =>
        rule?.addition.how === 'sum-by-source'
          ? rule.addition.sources.map(({ key, label }) => [key, label] as const)
          : [],
      ),
    ),
  );
  const reported = [...new Set([...labels.keys(), ...Object.keys(assigned.bySource), ...Object.keys(spent.bySource)])];
  const outlines = tasks.map(({ task }) => task);
  const line = (label: string, source: PlannedSource | null, key: string | null): string => {
    const planned = source === null ? null : plannedFrom(outlines, source);
    const amount = ({ bySource }: MoneyTogether): string => {
      const known = key === null ? undefined : bySource[key];
      return known === undefined ? '–' : millions(known);
    };
    return t('consolidation:money.sourceLine', {
      label,
      planned: planned === null ? '–' : formatNumber(planned),
      assigned: amount(assigned),
      spent: amount(spent),
    });
  };
  const named = (key: string): string => labels.get(key) ?? t('consolidation:money.unnamedSource');
  const keysOf = (source: PlannedSource | 'others'): string[] =>
    reported.filter((key) => {
      const own = budgetSourceOf(key);
      return source === 'others' ? !PLANNED_SOURCES.some((one) => one === own) : own === source;
    });
  const budgeted = (source: PlannedSource): string => t(`pictures:budget.source.${source}`);
  const single = (source: PlannedSource): string[] => {
    const keys = keysOf(source);
    return keys.length === 0
      ? [line(budgeted(source), source, null)]
      : keys.map((key, at) => line(named(key), at === 0 ? source : null, key));
  };
  return [
    ...single('central'),
    line(t('consolidation:money.localPlanned'), 'local', null),
    ...keysOf('local').map((key) => line(named(key), null, key)),
    ...single('counterpart'),
    ...keysOf('others').map((key) => line(named(key), null, key)),
  ];
}

/** Says from which sources the plan gives a task money, over all years; what is named without an amount is named alone. Plain text. */
export function plannedSourcesText(t: Translate, { budget }: TaskConsolidated['task']): string {
  const parts = budget.flatMap(({ source, names, amount }) => {
    if (amount === null && names.length === 0) return [];
    const label = t(`pictures:budget.source.${source}`);
    const within = names.length === 0 ? '' : t('consolidation:money.within', { names: names.join('; '), ...PLAIN });
    const said = amount === null ? t('consolidation:money.noAmount') : formatNumber(amount);
    return [t('consolidation:money.plannedSource', { label, amount: said, within, ...PLAIN })];
  });
  return parts.length === 0 ? t('consolidation:money.noSource') : parts.join('; ');
}
