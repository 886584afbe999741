import type { Prisma } from '../generated/prisma/client.ts';
import { toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** Deletes handled updates with what people wrote in them; returns how many. */
export async function deleteHandledUpdates(database: Database, before: Date): Promise<number> {
  const { count } = await database.inboxUpdate.deleteMany({ where: { doneAt: { lt: before } } });
  return count;
}

/**
 * Deletes the places of people who left a conversation long ago, and registrations begun and never sent, with the consent
 * that was given for them.
 */
export async function deleteIdleConversations(database: Database, before: Date): Promise<number> {
  const drafts = await database.registration.deleteMany({ where: { state: 'draft', startedAt: { lt: before } } });
  const consents = await database.$executeRaw`
    DELETE FROM "Consent" given WHERE given."telegramUserId" > 0 AND given."at" < ${before}
      AND NOT EXISTS (SELECT 1 FROM "Officer" known WHERE known."telegramUserId" = given."telegramUserId")
      AND NOT EXISTS (SELECT 1 FROM "Registration" asked WHERE asked."telegramUserId" = given."telegramUserId")`;
  // Who has neither registered nor asked to in that time is nobody whose choices are shown.
  const forms = await database.$executeRaw`
    DELETE FROM "TextChoices" chosen WHERE chosen."since" < ${before}
      AND NOT EXISTS (SELECT 1 FROM "Officer" known WHERE known."telegramUserId" = chosen."chatId")
      AND NOT EXISTS (SELECT 1 FROM "Registration" asked WHERE asked."telegramUserId" = chosen."chatId")`;
  const { count } = await database.conversation.deleteMany({ where: { updatedAt: { lt: before } } });
  return drafts.count + consents + forms + count;
}

/** Forgets which buttons were shown; returns of how many messages. */
export async function deleteOldButtons(database: Database, before: Date): Promise<number> {
  const { count } = await database.shownButtons.deleteMany({ where: { shownAt: { lt: before } } });
  return count;
}

/** Deletes notices that were delivered or given up: what units were told stays in the chase log. */
export async function deleteFinishedNotices(database: Database, before: Date): Promise<number> {
  const { count } = await database.notice.deleteMany({
    where: { finishedAt: { lt: before } },
  });
  return count;
}

/** Forgets which message gave which answer; returns how many. */
export async function deleteAnswerMessages(database: Database, before: Date): Promise<number> {
  const { count } = await database.answerMessage.deleteMany({ where: { at: { lt: before } } });
  return count;
}

/** The officers whose last duty ended before a day (yyyy-mm-dd), and who are not erased yet. */
function whereFormer(before: string): Prisma.OfficerWhereInput {
  const since = toDayColumn(before);
  // Not `every`: a membership without an end would count as one that ended.
  const lasting = { OR: [{ validTo: null }, { validTo: { gte: since } }] };
  return { state: { not: 'erased' }, memberships: { some: { validTo: { lt: since } }, none: lasting } };
}

/** Somebody whose time has come, by the number of the row that says so. */
export interface FormerPerson {
  id: number;
  telegramUserId: number;
}

/** Lists the officers whose last duty ended before a day (yyyy-mm-dd), and who are not erased yet. */
export async function listFormerOfficers(database: Database, before: string): Promise<FormerPerson[]> {
  const rows = await database.officer.findMany({
    where: whereFormer(before),
    select: { id: true, telegramUserId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, telegramUserId }) => ({ id, telegramUserId: Number(telegramUserId) }));
}

/** Returns whether an officer still is one of them; nobody gives them a duty until the transaction ends. */
export async function holdFormerOfficer(database: Database, id: number, before: string): Promise<boolean> {
  // A statement of its own: the next one sees what whoever held the row before has written.
  await database.$queryRaw`SELECT 1 FROM "Officer" WHERE "id" = ${id} FOR UPDATE`;
  return (await database.officer.count({ where: { id, ...whereFormer(before) } })) === 1;
}

/** Lists people who are no officers, and whose last registration was decided before a day (yyyy-mm-dd); each once. */
export async function listRefusedPeople(database: Database, before: string): Promise<FormerPerson[]> {
  const rows = await database.$queryRaw<{ id: number; telegramUserId: bigint }[]>`
    SELECT max(asked."id") AS "id", asked."telegramUserId" FROM "Registration" asked
    WHERE asked."telegramUserId" > 0
      AND NOT EXISTS (SELECT 1 FROM "Officer" known WHERE known."telegramUserId" = asked."telegramUserId")
    GROUP BY asked."telegramUserId"
    HAVING bool_and(asked."openFor" IS NULL AND coalesce(asked."decidedAt", asked."startedAt") < ${toDayColumn(before)})
    ORDER BY 1`;
  return rows.map(({ id, telegramUserId }) => ({ id, telegramUserId: Number(telegramUserId) }));
}

/**
 * Holds the registrations of somebody who is no officer until the transaction ends.
 * @returns whether the last of them was still decided before the day (yyyy-mm-dd), and none is open.
 */
export async function holdRefusedPerson(database: Database, telegramUserId: number, before: string): Promise<boolean> {
  const rows = await database.$queryRaw<{ over: boolean; known: boolean }[]>`
    SELECT asked."openFor" IS NULL AND coalesce(asked."decidedAt", asked."startedAt") < ${toDayColumn(before)} AS "over",
      EXISTS (SELECT 1 FROM "Officer" known WHERE known."telegramUserId" = asked."telegramUserId") AS "known"
    FROM "Registration" asked WHERE asked."telegramUserId" = ${telegramUserId} FOR UPDATE`;
  return rows.length > 0 && rows.every(({ over, known }) => over && !known);
}

/** Deletes the people of lists that were imported before a day (yyyy-mm-dd), and who never registered; returns how many. */
export async function deleteExpectedContacts(database: Database, before: string): Promise<number> {
  const { count } = await database.expectedContact.deleteMany({
    where: { officerId: null, importedAt: { lt: toDayColumn(before) } },
  });
  return count;
}
