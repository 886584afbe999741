import type { ExpectedRole } from '../domain/people/read-contact-list.ts';
import type { ExpectedContact } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Somebody whom a unit named in its letter. */
export type ExpectedContactFacts = Omit<ExpectedContact, 'role'> & { role: ExpectedRole };

/** Who is named for the unit and has not registered yet. */
export async function listExpectedContacts(database: Database, unitId: number): Promise<ExpectedContactFacts[]> {
  const rows = await database.expectedContact.findMany({
    where: { unitId, officerId: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, ...row }) => ({ ...row, role: role as ExpectedRole }));
}

/** Keeps who is named for units; whom the same units had named before, and who has not registered, is replaced. */
export async function replaceExpectedContacts(
  database: Database,
  contacts: readonly Omit<ExpectedContactFacts, 'id' | 'importedById' | 'importedAt'>[],
  importedById: number,
  importedAt: Date,
): Promise<void> {
  const unitIds = [...new Set(contacts.map(({ unitId }) => unitId))];
  await database.expectedContact.deleteMany({ where: { unitId: { in: unitIds }, officerId: null } });
  await database.expectedContact.createMany({
    data: contacts.map(({ unitId, role, fullName, title, phone, officerId }) => ({
      ...{ unitId, role, fullName, title, phone, officerId, importedById, importedAt },
    })),
  });
}

/** Notes that somebody has registered as whom the letter named. */
export async function markExpectedRegistered(database: Database, id: number, officerId: number): Promise<void> {
  await database.expectedContact.update({ where: { id }, data: { officerId } });
}
