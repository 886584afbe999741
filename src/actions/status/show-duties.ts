import { unitsViewedBy } from '../../domain/people/roles.ts';
import { listDuties } from '../../store/plans.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';

/** What the plan makes a unit responsible for; of the asker's own unit where none is named. */
export async function showDuties(
  { store, person }: Request,
  unitId: number | null,
): Promise<
  | { kind: 'duties'; unitId: number; unit: string; duties: { place: string; statement: string }[] }
  | { kind: 'ask-unit' }
> {
  const [own] = unitsViewedBy(person);
  const asked = unitId ?? own;
  const unit = asked === undefined ? null : await findUnit(store.database, asked);
  if (unit === null) return { kind: 'ask-unit' };
  return { kind: 'duties', unitId: unit.id, unit: unit.name, duties: await listDuties(store.database, unit.id) };
}
