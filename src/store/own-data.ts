import type { Database } from './open-store.ts';

/** Everything that the store holds about one person, by what it is; dates as instants in UTC. */
export type OwnData = Record<string, unknown>;

/** Collects everything about the person of a Telegram id. */
export async function collectOwnData(database: Database, telegramUserId: number): Promise<OwnData> {
  const id = BigInt(telegramUserId);
  const officer = await database.officer.findUnique({
    where: { telegramUserId: id },
    include: { memberships: { include: { unit: { select: { name: true } } } } },
  });
  const officerId = officer?.id ?? -1;
  const chatId = officer?.chatId ?? id;
  const data = {
    officer,
    consents: await database.consent.findMany({ where: { telegramUserId: id } }),
    registrations: await database.registration.findMany({ where: { telegramUserId: id } }),
    conversation: await database.conversation.findUnique({ where: { telegramUserId: id } }),
    answers: await database.answer.findMany({ where: { answeredById: officerId } }),
    reportsSubmitted: await database.report.findMany({
      where: { submittedById: officerId },
      select: { id: true, receiptCode: true, submittedAt: true },
    }),
    signedDocuments: await database.signedDocument.findMany({
      where: { OR: [{ recordedById: officerId }, { decidedById: officerId }] },
      select: { number: true, documentDate: true, state: true, recordedAt: true, decidedAt: true, refusalReason: true },
    }),
    reportsEntered: await database.report.findMany({
      where: { OR: [{ enteredById: officerId }, { unitVerdictById: officerId }] },
      select: {
        id: true,
        receiptCode: true,
        entrySource: true,
        unitVerdict: true,
        unitObjection: true,
        unitVerdictAt: true,
      },
    }),
    reviews: await database.review.findMany({ where: { reviewerId: officerId } }),
    broadcasts: await database.broadcast.findMany({ where: { authorId: officerId } }),
    broadcastsReceived: await database.broadcastRecipient.findMany({
      where: { officerId },
      select: { broadcastId: true, state: true, sentAt: true, answer: true, answeredAt: true, attendee: true },
    }),
    broadcastMessages: await database.broadcastMessage.findMany({
      where: { officerId },
      select: { broadcastId: true, text: true, files: true, at: true },
    }),
    notices: await database.notice.findMany({
      where: { chatId },
      select: { kind: true, state: true, dueAt: true, finishedAt: true },
    }),
    chases: await database.chase.findMany({
      where: { OR: [{ recipientId: officerId }, { byId: officerId }] },
      select: { kind: true, step: true, at: true, state: true, promisedOn: true, note: true },
    }),
    messages: await database.inboxUpdate.findMany({
      where: { lane: { in: [`chat:${chatId}`, `person:${id}`] } },
      select: { receivedAt: true, payload: true },
    }),
    changes: await database.auditEntry.findMany({
      where: { OR: [{ telegramUserId: id }, { officerId }] },
      select: { at: true, action: true, subject: true, subjectId: true, before: true, after: true },
    }),
  };
  // Ids of Telegram are whole numbers beyond what JSON writers take.
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
  ) as OwnData;
}
