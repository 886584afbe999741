import type { Consolidation } from './consolidate.ts';
import { listCells } from './placed-cell.ts';

/** Ids of the units of which figures are not in, or not approved; a unit may be among several. */
export interface IncompleteUnits {
  missing: readonly number[];
  /** Also those whose figures count and are corrected by others that wait. */
  unreviewed: readonly number[];
  /** Units that no round asked in one of the years of which they lack figures: they owe nothing of that year. */
  unopened: readonly number[];
}

/** How the units of a list stand in a year of which a round asked them. */
export interface ListStanding {
  missing: readonly number[];
  waiting: readonly number[];
}

/** How units stand, as far as it decides what a consolidation lacks. */
export interface UnitsStanding {
  lists: readonly ListStanding[];
  /** Ids of the units of which something waits for review: figures, a correction, or the report of an event. */
  waiting: readonly number[];
  /** Whether there is a year of which no round asked a unit for anything. */
  isUnasked: (unitId: number) => boolean;
}

/**
 * Lists the units that a consolidation lacks: those that owe a report, whether or not a figure counts them, and those that a
 * figure counts, whether or not a round asked them.
 */
export function listIncompleteUnits(
  consolidation: Consolidation,
  { lists, waiting, isUnasked }: UnitsStanding,
): IncompleteUnits {
  const coverage = listCells(consolidation).map(({ cell }) => cell.coverage);
  const inOrder = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b);
  const owing = new Set(lists.flatMap((list) => list.missing));
  const counted = inOrder(coverage.flatMap((one) => one.missing));
  return {
    missing: inOrder([...owing, ...counted.filter((id) => !isUnasked(id))]),
    unreviewed: inOrder([...waiting, ...[...lists, ...coverage].flatMap((one) => one.waiting)]),
    unopened: counted.filter(isUnasked),
  };
}
