import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import type { Request } from '../request.ts';
import { listRegistrableUnits, type UnitName } from './registration-step.ts';

/** Under which heading a unit is found in the list. */
export type UnitGroup = 'district' | 'commune' | 'department' | 'enterprise' | 'other';

const GROUPS: readonly UnitGroup[] = ['district', 'commune', 'department', 'enterprise'];

/** Lists the units that can be registered for, by heading, sorted as a Vietnamese list is. */
export async function listUnitsToChoose(request: Request): Promise<(UnitName & { group: UnitGroup })[]> {
  const units = await listRegistrableUnits(request.store.database, toLocalDate(request.now));
  const grouped = units.map(({ id, name, shortName, kind }) => ({
    id,
    name: shortName,
    full: name,
    group: groupOf(kind),
  }));
  return sortUnits(grouped).map(({ id, name, full, group }) => ({ id, name: full, shortName: name, group }));
}

function groupOf(kind: string): UnitGroup {
  return GROUPS.find((group) => group === kind) ?? 'other';
}
