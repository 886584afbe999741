import { isSpelledOut } from '../../domain/people/name-marks.ts';
import { hasMarks } from '../../domain/text/normalize.ts';
import { isSameName } from '../../domain/text/same-name.ts';
import { spellNames } from '../../domain/text/spell-names.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listNamedContacts } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { listActiveNames, listMembers } from '../../store/people.ts';
import { listUnitsOn } from '../../store/units.ts';

/** So many spellings are offered. */
const MOST = 3;

/**
 * Lists how a name that was typed without marks is spelled in the lists of these units and among their people.
 * @param others names of the same person that are known elsewhere.
 */
export async function knownSpellings(
  database: Database,
  unitIds: readonly number[],
  fullName: string,
  now: Date,
  others: readonly string[] = [],
): Promise<string[]> {
  const names = (await listNamedContacts(database, unitIds)).map((contact) => contact.fullName);
  for (const unitId of unitIds)
    names.push(...(await listMembers(database, unitId, toLocalDate(now))).map((member) => member.fullName));
  names.push(...others);
  return [
    ...new Set(names.filter((name) => hasMarks(name) && (isSameName(name, fullName) || isSpelledOut(name, fullName)))),
  ].slice(0, MOST);
}

/** Writes the names of units and of people of the lists and among those registered, that a text has without marks, as they are known. */
export async function spellKnownNames(database: Database, text: string, now: Date): Promise<string> {
  const units = await listUnitsOn(database, toLocalDate(now));
  const contacts = await listNamedContacts(
    database,
    units.map(({ id }) => id),
  );
  // A district is named with or without its committee.
  const unitNames = units.flatMap(({ name, shortName }) => [name, name.replace(/^UBND /, ''), shortName]);
  const people = [...contacts.map(({ fullName }) => fullName), ...(await listActiveNames(database))];
  return spellNames(text, [...unitNames, ...people]);
}
