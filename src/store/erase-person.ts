import { toDayColumn } from './day-column.ts';
import { forgetPersonInUpdates } from './inbox.ts';
import { endMemberships } from './memberships.ts';
import type { Database } from './open-store.ts';
import { whereNamed, type PersonKeys } from './own-data.ts';
import { PERSONAL_COLUMNS, type PlacedColumn } from './personal-data.ts';
import { tableNamed } from './table-named.ts';

/** Who is erased, and what takes the place of the name. */
export interface Erasure {
  telegramUserId: number;
  officerId: number | null;
  /** Shown wherever the record needs an author. */
  pseudonym: string;
  /** Last day (yyyy-mm-dd) on which administrators can see who it was; null where nothing official must be answered for. */
  keepUntil: string | null;
}

/**
 * Returns whether the officer stands behind something official: a report handed in or entered, a review, a document, a
 * broadcast.
 */
export async function hasOfficialActs(database: Database, officerId: number): Promise<boolean> {
  // One after the other: inside a transaction there is one connection.
  for (const { table, column, official } of PERSONAL_COLUMNS)
    if (official === true && (await tableNamed(database, table).count({ where: { [column]: officerId } })) > 0)
      return true;
  return false;
}

/**
 * Takes name, title, phone and Telegram id of a person out of everything that is kept, as PERSONAL_DATA says, and ends
 * their memberships. What they handed in stays, under a pseudonym. Raw messages go, but for the one being answered,
 * which goes with its time.
 */
export async function erasePerson(database: Database, erasure: Erasure, today: string, now: Date): Promise<void> {
  const { officerId, pseudonym, keepUntil } = erasure;
  const telegramUserId = BigInt(erasure.telegramUserId);
  const officer = officerId === null ? null : await database.officer.findUniqueOrThrow({ where: { id: officerId } });
  if (officer !== null) {
    if (keepUntil !== null) await archive(database, officer, keepUntil, now);
    await database.officer.update({
      where: { id: officer.id },
      data: { fullName: pseudonym, title: '', phone: '', state: 'erased' },
    });
    await endMemberships(database, { officerId: officer.id }, today);
    await endMemberships(database, { delegatedById: officer.id }, today);
    // What was said in calls with the person may name them; that there was a call stays.
    await database.chase.updateMany({ where: { recipientId: officer.id, kind: 'call' }, data: { note: null } });
    await forgetAsAttendee(database, officer);
  }
  await database.registration.updateMany({
    where: { telegramUserId },
    data: { fullName: null, title: null, phone: null, telegramName: null },
  });
  // A number that no person of Telegram has tells one erased person from another.
  const nobody = officer === null ? 0n : BigInt(-officer.id);
  const keys = { telegramUserId, officerId, chatId: officer?.chatId ?? telegramUserId };
  for (const named of PERSONAL_COLUMNS) await eraseColumn(database, named, keys, nobody);
  await forgetPersonInUpdates(database, erasure.telegramUserId);
}

/** Erases a person from a column, in the way that the column asks for. */
async function eraseColumn(database: Database, named: PlacedColumn, keys: PersonKeys, nobody: bigint): Promise<void> {
  const where = whereNamed(named, keys);
  if (where === null) return;
  const { table, column, erased } = named;
  const rows = tableNamed(database, table);
  switch (erased) {
    case 'row-goes':
      await rows.deleteMany({ where });
      return;
    case 'row-goes-handled':
      await rows.deleteMany({ where: { ...where, doneAt: { not: null } } });
      return;
    case 'nobody':
      await rows.updateMany({ where, data: { [column]: nobody } });
      return;
    case 'emptied':
      await rows.updateMany({ where, data: { [column]: null } });
      return;
    case 'pseudonym':
    case 'row-ends':
    case 'until-its-date':
      return;
  }
}

/** Who attends themselves may have been typed with name and phone: the officer, by then a pseudonym, is said instead. */
async function forgetAsAttendee(
  database: Database,
  { id, fullName, phone }: { id: number; fullName: string; phone: string },
): Promise<void> {
  const named = ['fullName', 'phone'].map((key) => ({
    attendee: { path: [key], equals: key === 'phone' ? phone : fullName },
  }));
  await database.broadcastRecipient.updateMany({
    where: { officerId: id, OR: named },
    data: { attendee: { self: true } },
  });
}

async function archive(
  database: Database,
  { id, fullName, title }: { id: number; fullName: string; title: string },
  keepUntil: string,
  erasedAt: Date,
): Promise<void> {
  const held = await database.membership.findMany({ where: { officerId: id }, include: { unit: true } });
  const unitNames = [...new Set(held.map(({ unit }) => unit.name))];
  await database.archivedIdentity.create({
    data: { officerId: id, fullName, title, unitNames, erasedAt, keepUntil: toDayColumn(keepUntil) },
  });
}
