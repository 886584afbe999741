import type { ExpectedRole } from '../domain/people/read-contact-list.ts';
import type { ExpectedContact } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** Somebody whom a unit named in its letter. */
export type ExpectedContactFacts = Omit<ExpectedContact, 'role'> & { role: ExpectedRole };

/** Lists who is named for the unit and has not registered yet. */
export async function listExpectedContacts(database: Database, unitId: number): Promise<ExpectedContactFacts[]> {
  const rows = await database.expectedContact.findMany({
    where: { unitId, officerId: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, ...row }) => ({ ...row, role: oneOf('ExpectedContact.role', role) }));
}

/** Lists who is named for the units, registered or not. */
export async function listNamedContacts(
  database: Database,
  unitIds: readonly number[],
): Promise<ExpectedContactFacts[]> {
  const rows = await database.expectedContact.findMany({
    where: { unitId: { in: [...unitIds] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, ...row }) => ({ ...row, role: oneOf('ExpectedContact.role', role) }));
}

type NamedFacts = Omit<ExpectedContactFacts, 'id' | 'importedById' | 'importedAt'>;

/** Saves who is named for units: somebody new, or new facts of somebody whom the unit had named `before`. */
export async function saveExpectedContacts(
  database: Database,
  contacts: readonly { before: ExpectedContactFacts | null; after: NamedFacts }[],
  importedById: number,
  importedAt: Date,
): Promise<void> {
  const added = contacts.flatMap(({ before, after }) => (before === null ? [factsOf(after)] : []));
  await database.expectedContact.createMany({ data: added.map((facts) => ({ ...facts, importedById, importedAt })) });
  for (const { before, after } of contacts)
    if (before !== null)
      await database.expectedContact.update({
        where: { id: before.id },
        data: { ...factsOf(after), officerId: after.officerId ?? before.officerId, importedById, importedAt },
      });
}

function factsOf({ unitId, role, fullName, title, phone, officerId }: NamedFacts): NamedFacts {
  return { unitId, role, fullName, title, phone, officerId };
}

/** Removes people of lists who have not registered; returns how many. */
export async function removeExpectedContacts(database: Database, ids: readonly number[]): Promise<number> {
  const { count } = await database.expectedContact.deleteMany({ where: { id: { in: [...ids] }, officerId: null } });
  return count;
}

/** Records that somebody has registered as whom the letter named. */
export async function markExpectedRegistered(database: Database, id: number, officerId: number): Promise<void> {
  await database.expectedContact.update({ where: { id }, data: { officerId } });
}
