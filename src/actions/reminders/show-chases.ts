import { isAllowed } from '../../domain/people/roles.ts';
import { listChases, type ChaseRow } from '../../store/chases.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';

export type ChaseLog =
  | { kind: 'log'; unitId: number; unitName: string; rows: ChaseRow[]; skip: number; total: number }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** Lines of a unit's chase log, the newest first, for those who may see its name in a list of who is late. */
export async function showChases(request: Request, unitId: number, skip: number, take: number): Promise<ChaseLog> {
  const { store, person } = request;
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'status.names', unitId)) return { kind: 'forbidden' };
  const { rows, total } = await listChases(store.database, unitId, skip, take);
  return { kind: 'log', unitId, unitName: unit.name, rows, skip, total };
}
