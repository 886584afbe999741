import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { gatherCells } from '../../domain/consolidation/placed-cell.ts';
import { readFrozenFigures } from '../../store/frozen-figures.ts';
import type { Database } from '../../store/open-store.ts';

/** Reads a frozen consolidation as `consolidate` made it, each cell with the facts on which it rests. Asks no permission. */
export async function readFrozen(database: Database, id: number): Promise<Consolidation> {
  return gatherCells((await readFrozenFigures(database, id)).map(({ placed }) => placed));
}
