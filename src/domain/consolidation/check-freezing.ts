import { findReasonRefusal } from '../reporting/reason-words.ts';
import type { Conflict } from './cell.ts';
import type { Consolidation } from './consolidate.ts';
import { findDifferingTotal, type DifferingTotal } from './differing-total.ts';
import { listIncompleteUnits, type IncompleteUnits, type UnitsStanding } from './incomplete-units.ts';
import { listConflicts } from './list-conflicts.ts';
import { listCells } from './placed-cell.ts';
import type { Steps } from './steps.ts';

/** Why a consolidation is frozen although it is not whole, in the coordinator's words; null where nothing was said. */
export interface FreezingReasons {
  /** Although units have not reported, or no round asked them. */
  missing: string | null;
  /** Although reports, corrections or reports of events wait for review. */
  unreviewed: string | null;
}

/**
 * Whether a consolidation may be frozen.
 * - `stopped`: no reason helps; totals differ from their sources, or contradictions are not settled.
 * - `reason-needed`: `lacking` are the reasons that were not given.
 * - `free`: with the reasons that are to be kept, null where none is needed.
 */
export type FreezingCheck =
  | { kind: 'stopped'; totals: readonly DifferingTotal[]; conflicts: readonly Conflict[] }
  | ({ kind: 'reason-needed'; lacking: readonly (keyof FreezingReasons)[] } & IncompleteUnits)
  | ({ kind: 'free'; reasons: FreezingReasons } & IncompleteUnits);

/**
 * Checks, a cell in each part, whether a consolidation may be frozen with these reasons. A reason says something, not only
 * “ok”.
 * @param standing of the units in these years, whether or not a figure counts them.
 */
export function* checkFreezingSteps(
  consolidation: Consolidation,
  said: FreezingReasons,
  standing: UnitsStanding = { lists: [], waiting: [], isUnasked: () => false },
): Steps<FreezingCheck> {
  const cells = listCells(consolidation);
  const totals: DifferingTotal[] = [];
  for (const placed of cells) {
    const total = findDifferingTotal(placed);
    if (total !== null) totals.push(total);
    yield;
  }
  const conflicts = listConflicts(consolidation);
  if (totals.length > 0 || conflicts.length > 0) return { kind: 'stopped', totals, conflicts };
  const units = listIncompleteUnits(consolidation, standing);
  const isLacking = {
    missing: units.missing.length + units.unopened.length > 0,
    unreviewed: units.unreviewed.length > 0,
  };
  const reasonOf = (about: keyof FreezingReasons): string | null => {
    const reason = said[about]?.trim() ?? '';
    return isLacking[about] && findReasonRefusal(reason) === null ? reason : null;
  };
  const reasons = { missing: reasonOf('missing'), unreviewed: reasonOf('unreviewed') };
  const lacking = (['missing', 'unreviewed'] as const).filter((about) => isLacking[about] && reasons[about] === null);
  return lacking.length > 0 ? { kind: 'reason-needed', lacking, ...units } : { kind: 'free', reasons, ...units };
}
