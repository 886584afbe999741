import type { CellPlace, PlacedCell } from '../../domain/consolidation/placed-cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Counted } from '../parts/figure-text.ts';
import { countedBy } from './cell-text.ts';

/**
 * Names the figure of a cell: what stands beside a task has the name of its leads' figure, so that it is said whose it is:
 * of units that cooperate, by their yearly report, or of what units do themselves, by their reports of events. Plain text.
 */
export function placedLabel(t: Translate, { label, event }: FigureRule, place: CellPlace): string {
  switch (place) {
    case 'figure':
    case 'task':
      return label;
    case 'apart':
      return t('consolidation:frozen.apart', { label, ...PLAIN });
    case 'beside':
      return t(event === null ? 'consolidation:beside.cooperating' : 'consolidation:beside.own', { label, ...PLAIN });
  }
}

/** Names a cell, with its year where it is of one of several. Plain text. */
export function yearLabel(t: Translate, rule: FigureRule, { place, year }: Pick<PlacedCell, 'place' | 'year'>): string {
  const label = placedLabel(t, rule, place);
  return year === null ? label : t('consolidation:frozen.ofYear', { label, year: String(year), ...PLAIN });
}

/** Says how the coverage of a cell of these years is counted: what stands beside a task is not of its leads. */
export function countedIn(rule: FigureRule, place: CellPlace, years: { from: number; to: number }): Counted {
  if (place !== 'beside') return countedBy(rule, years);
  if (rule.event !== null) return 'reports';
  return countedBy(rule, years) === 'leadYears' ? 'unitYears' : 'cooperating';
}
