import { findLookup, type Cursor, type Filling } from '../../domain/reporting/filling.ts';
import type { Directory } from '../../domain/reporting/fields/field-type.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listNamedFacilities } from '../../store/facilities.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { indexUnits, listRegistrableUnits } from '../registration/registration-step.ts';

const NOTHING: Directory = { units: { index: new Map(), names: new Map() }, tasks: [], facilities: [] };

/** Reads the names that the open question is looked up in; none for a question of another kind. */
export async function readDirectory(
  database: Database,
  filling: Filling,
  cursor: Cursor,
  now: Date,
): Promise<Directory> {
  switch (findLookup(filling, cursor)) {
    case 'unit': {
      const units = await listRegistrableUnits(database, toLocalDate(now));
      const names = new Map(units.map(({ id, name }) => [id, name]));
      return { ...NOTHING, units: { index: indexUnits(units), names } };
    }
    case 'task':
      return { ...NOTHING, tasks: await listTasks(database) };
    case 'facility':
      return { ...NOTHING, facilities: await listNamedFacilities(database) };
    case null:
      return NOTHING;
  }
}
