import { hasMarks } from '../../domain/text/normalize.ts';
import { isSameName } from '../../domain/text/same-name.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listNamedContacts } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { listMembers } from '../../store/people.ts';

/** So many spellings are offered. */
const MOST = 3;

/** Lists how a name that was typed without marks is spelled in the lists of these units and among their people. */
export async function knownSpellings(
  database: Database,
  unitIds: readonly number[],
  fullName: string,
  now: Date,
): Promise<string[]> {
  const names = (await listNamedContacts(database, unitIds)).map((contact) => contact.fullName);
  for (const unitId of unitIds)
    names.push(...(await listMembers(database, unitId, toLocalDate(now))).map((member) => member.fullName));
  return [...new Set(names.filter((name) => hasMarks(name) && isSameName(name, fullName)))].slice(0, MOST);
}
