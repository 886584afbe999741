import type { VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { yearLabel } from './beside-text.ts';
import { givenText } from './cell-text.ts';

/** What figures and units are called, by key and id. */
export interface FigureNames {
  ruleOf: ReadonlyMap<string, FigureRule>;
  units: ReadonlyMap<number, string>;
}

type Moved = Extract<VersionChange, { kind: 'counted' }>['moved'];

/** Says what changed from one version to the next, a line for each value that a unit gave anew. Plain text. */
export function changeLines(t: Translate, changes: readonly VersionChange[], names: FigureNames): string[] {
  return changes.map((change) => {
    if (change.kind === 'counted') return movedText(t, change.moved, names);
    const { figure, unitId, year, before, after, moved } = change;
    const rule = names.ruleOf.get(figure);
    const said = (value: typeof before): string =>
      value === null || rule === undefined ? t('consolidation:changes.nothing', PLAIN) : givenText(t, rule, value);
    const line = t('consolidation:changes.said', {
      unit: names.units.get(unitId) ?? '',
      label: rule?.label ?? figure,
      year: String(year),
      before: said(before),
      after: said(after),
      ...PLAIN,
    });
    return [line, ...moved.map((cell) => movedText(t, cell, names))].join('; ');
  });
}

function movedText(t: Translate, { place, key, year, before, after }: Moved, { ruleOf }: FigureNames): string {
  const rule = ruleOf.get(key);
  const label = rule === undefined ? key : yearLabel(t, rule, { place, year });
  const said = (state: Moved['before']): string =>
    state?.value == null || rule === undefined
      ? t('consolidation:cell.missing', PLAIN)
      : givenText(t, rule, state.value);
  return t('consolidation:changes.moved', { label, before: said(before), after: said(after), ...PLAIN });
}
