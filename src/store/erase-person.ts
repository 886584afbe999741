import { endMemberships } from './memberships.ts';
import type { Database } from './open-store.ts';

/** Who is erased, and what takes the place of the name. */
export interface Erasure {
  telegramUserId: number;
  officerId: number | null;
  /** Shown wherever the record needs an author. */
  pseudonym: string;
  /** Last day (yyyy-mm-dd) on which administrators can see who it was; null where nothing official must be answered for. */
  keepUntil: string | null;
}

/** Whether the officer stands behind something official: a report handed in or entered, a review, a document, a broadcast. */
export async function hasOfficialActs(database: Database, officerId: number): Promise<boolean> {
  // One after the other: inside a transaction there is one connection.
  const counts = [
    await database.report.count({ where: { submittedById: officerId } }),
    await database.report.count({ where: { OR: [{ enteredById: officerId }, { unitVerdictById: officerId }] } }),
    await database.signedDocument.count({ where: { OR: [{ recordedById: officerId }, { decidedById: officerId }] } }),
    await database.review.count({ where: { reviewerId: officerId } }),
    await database.broadcast.count({ where: { authorId: officerId } }),
  ];
  return counts.some((count) => count > 0);
}

/**
 * Takes name, title, phone and Telegram id of a person out of everything that is kept, and ends their memberships. What
 * they handed in stays, under a pseudonym. Raw messages go, but for the one being answered, which goes with its time.
 */
export async function erasePerson(database: Database, erasure: Erasure, today: string, now: Date): Promise<void> {
  const { officerId, pseudonym, keepUntil } = erasure;
  const id = BigInt(erasure.telegramUserId);
  const officer = officerId === null ? null : await database.officer.findUniqueOrThrow({ where: { id: officerId } });
  const chatId = officer?.chatId ?? id;
  // A number that no person of Telegram has tells one erased person from another.
  const nobody = officer === null ? 0n : BigInt(-officer.id);
  if (officer !== null) {
    if (keepUntil !== null) await archive(database, officer, keepUntil, now);
    await database.officer.update({
      where: { id: officer.id },
      data: { telegramUserId: nobody, chatId: nobody, fullName: pseudonym, title: '', phone: '', state: 'erased' },
    });
    await endMemberships(database, { officerId: officer.id }, today);
    await endMemberships(database, { delegatedById: officer.id }, today);
    await database.expectedContact.deleteMany({ where: { officerId: officer.id } });
    // What was said in calls with the person may name them; that there was a call stays.
    await database.chase.updateMany({ where: { recipientId: officer.id, kind: 'call' }, data: { note: null } });
  }
  await database.registration.updateMany({
    where: { telegramUserId: id },
    data: { telegramUserId: nobody, chatId: nobody, openFor: null, fullName: null, title: null, phone: null },
  });
  await database.consent.updateMany({ where: { telegramUserId: id }, data: { telegramUserId: nobody } });
  await database.conversation.deleteMany({ where: { telegramUserId: id } });
  await database.notice.deleteMany({ where: { chatId } });
  await database.inboxUpdate.deleteMany({
    where: { lane: { in: [`chat:${chatId}`, `person:${id}`] }, doneAt: { not: null } },
  });
  await database.auditEntry.updateMany({ where: { telegramUserId: id }, data: { telegramUserId: null } });
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
    data: { officerId: id, fullName, title, unitNames, erasedAt, keepUntil: new Date(`${keepUntil}T00:00:00Z`) },
  });
}
