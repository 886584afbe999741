import { listChases, type ChaseRow } from '../../store/chases.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type ChaseLog =
  | { kind: 'log'; unitId: number; unitName: string; rows: ChaseRow[]; skip: number; total: number }
  | { kind: 'not-found' }
  | Refusal;

/** Lists lines of a unit's chase log, the newest first, for those who may see its name in a list of who is late. */
export async function showChases(request: Request, unitId: number, skip: number, take: number): Promise<ChaseLog> {
  const { store, person } = request;
  const actor = authorize(person, 'status.names', unitId);
  if (actor.kind === 'forbidden') return actor;
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  const { rows, total } = await listChases(store.database, unitId, skip, take);
  return { kind: 'log', unitId, unitName: unit.name, rows, skip, total };
}
