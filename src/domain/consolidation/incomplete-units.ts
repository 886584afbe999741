import type { Consolidation } from './consolidate.ts';
import { listCells } from './placed-cell.ts';

/** Ids of the units of which figures are not in, or not approved; a unit may be among both. */
export interface IncompleteUnits {
  missing: readonly number[];
  unreviewed: readonly number[];
}

/** How the units of a list stand in a year of which a round asked them. */
export interface ListStanding {
  missing: readonly number[];
  waiting: readonly number[];
}

/**
 * Lists the units that a consolidation lacks: those that owe a report, whether or not a figure counts them, and those that a
 * figure counts, whether or not a round asked them.
 */
export function listIncompleteUnits(consolidation: Consolidation, lists: readonly ListStanding[]): IncompleteUnits {
  const coverage = listCells(consolidation).map(({ cell }) => cell.coverage);
  const unitsOf = (state: 'missing' | 'waiting'): number[] =>
    [...new Set([...lists, ...coverage].flatMap((one) => one[state]))].sort((a, b) => a - b);
  return { missing: unitsOf('missing'), unreviewed: unitsOf('waiting') };
}
