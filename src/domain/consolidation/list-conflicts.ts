import { conflictsOfCell, type Conflict, type SettledConflict } from './cell.ts';
import type { Consolidation } from './consolidate.ts';
import { listCells } from './placed-cell.ts';

/** Lists the contradictions of a consolidation that nobody has settled, each once though several figures rest on it. */
export function listConflicts(consolidation: Consolidation): Conflict[] {
  const conflicts = listCells(consolidation).flatMap(({ cell }) => conflictsOfCell(cell));
  return [...new Map(conflicts.map((one) => [conflictKey(one), one])).values()];
}

/** Lists the contradictions that somebody has settled, each once, with the decision that holds. */
export function listSettled(consolidation: Consolidation): SettledConflict[] {
  const settled = listCells(consolidation).flatMap(({ cell }) => (cell.kind === 'missing' ? [] : cell.settled));
  return [...new Map(settled.map((one) => [conflictKey(one.conflict), one])).values()];
}

/** Names a contradiction: one value of a unit in a year. */
export function conflictKey({ figure, unitId, year }: Pick<Conflict, 'figure' | 'unitId' | 'year'>): string {
  return `${unitId} ${year} ${figure}`;
}
