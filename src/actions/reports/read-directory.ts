import { buildUnitIndex } from '../../domain/people/unit-index.ts';
import { findLookup, type Cursor, type Filling } from '../../domain/reporting/filling.ts';
import type { Directory } from '../../domain/reporting/fields/field-type.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listNamedFacilities } from '../../store/facilities.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { indexUnits, listRegistrableUnits } from '../registration/registration-step.ts';

const NOTHING: Directory = { units: { index: buildUnitIndex([]), names: new Map() }, tasks: [], facilities: [] };

/** Reads the names that the open question is looked up in; none for a question of another kind. */
export async function readDirectory(
  database: Database,
  planId: number,
  filling: Filling,
  cursor: Cursor,
  now: Date,
): Promise<Directory> {
  return { ...NOTHING, ...(await readLookup(database, planId, findLookup(filling, cursor), now)) };
}

/** Reads the names that any of these questions, or a part of one, is looked up in. */
export async function readDirectoryOf(
  database: Database,
  planId: number,
  questions: readonly Question[],
  now: Date,
): Promise<Directory> {
  const asked = questions.flatMap((question): Question[] =>
    'items' in question ? [question, ...question.items] : [question],
  );
  let directory = NOTHING;
  for (const lookup of new Set(asked.map(({ type }) => fieldOf(type).looksUp ?? null)))
    directory = { ...directory, ...(await readLookup(database, planId, lookup, now)) };
  return directory;
}

async function readLookup(
  database: Database,
  planId: number,
  lookup: ReturnType<typeof findLookup>,
  now: Date,
): Promise<Partial<Directory>> {
  switch (lookup) {
    case 'unit': {
      const units = await listRegistrableUnits(database, toLocalDate(now));
      const names = new Map(units.map(({ id, name }) => [id, name]));
      return { units: { index: indexUnits(units), names } };
    }
    case 'task':
      return { tasks: await listTasks(database, planId) };
    case 'facility':
      return { facilities: await listNamedFacilities(database) };
    case null:
      return {};
  }
}
