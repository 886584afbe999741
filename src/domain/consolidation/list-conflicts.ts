import type { Conflict } from './cell.ts';
import type { Consolidation } from './consolidate.ts';
import { listCells } from './placed-cell.ts';

/** Lists the contradictions of a consolidation that nobody has settled, each once though several figures rest on it. */
export function listConflicts(consolidation: Consolidation): Conflict[] {
  const conflicts = listCells(consolidation).flatMap(({ cell }) =>
    cell.kind === 'contradiction' ? cell.conflicts : [],
  );
  return [...new Map(conflicts.map((one) => [conflictKey(one), one])).values()];
}

/** Names a contradiction: one value of a unit in a year. */
export function conflictKey({ figure, unitId, year }: Pick<Conflict, 'figure' | 'unitId' | 'year'>): string {
  return `${unitId} ${year} ${figure}`;
}
