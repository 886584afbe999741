import type { UnitKind } from '../../domain/units/unit-kinds.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import type { Request } from '../request.ts';
import { listRegistrableUnits, type UnitName } from './registration-step.ts';

/** The headings under which units are found in the list: kinds of units, and all others under one. */
export const UNIT_HEADINGS = ['district', 'commune', 'department', 'other', 'enterprise'] as const satisfies readonly (
  UnitKind | 'other'
)[];
export type UnitHeading = (typeof UNIT_HEADINGS)[number];

/** Lists the units that can be registered for, by heading, sorted as a Vietnamese list is. */
export async function listUnitsToChoose(request: Request): Promise<(UnitName & { heading: UnitHeading })[]> {
  const units = await listRegistrableUnits(request.store.database, toLocalDate(request.now));
  const grouped = units.map(({ id, name, shortName, kind }) => ({
    id,
    name: shortName,
    full: name,
    heading: headingOf(kind),
  }));
  return sortUnits(grouped).map(({ id, name, full, heading }) => ({ id, name: full, shortName: name, heading }));
}

function headingOf(kind: UnitKind): UnitHeading {
  return UNIT_HEADINGS.find((heading) => heading === kind) ?? 'other';
}
