import type { Database } from './open-store.ts';

/** A button as it was shown. `number`: the one shown beside it; null where none was. */
export interface ShownButton {
  label: string;
  data: string;
  number: number | null;
  /** It was pressed: of several that say the same another is meant. */
  pressed?: true;
}

/** The buttons under a message. */
export interface ShownMessage {
  messageId: number;
  /** Business time. */
  shownAt: Date;
  buttons: ShownButton[];
  /** What the message says, where a button is about that, or where it is a notice among others; else null. */
  text: string | null;
  /** The plan of which it speaks; null for one of all. */
  planId: number | null;
}

/** So many messages with buttons are kept: of notices, and of answers, of which the one before may have been a word aside. */
const KEPT_NOTICES = 6;
const KEPT_ANSWERS = 2;

/** Keeps the buttons of the newest message in a chat beside those of the few before it, notices and answers apart. */
export async function saveShownButtons(
  database: Database,
  chatId: number,
  asNotice: boolean,
  { messageId, shownAt, buttons, text, planId }: ShownMessage,
): Promise<void> {
  await database.$executeRaw`
    WITH "older" AS (
      DELETE FROM "ShownButtons" WHERE "chatId" = ${BigInt(chatId)} AND "asNotice" = ${asNotice}
        AND "messageId" NOT IN (
          SELECT "messageId" FROM "ShownButtons"
          WHERE "chatId" = ${BigInt(chatId)} AND "asNotice" = ${asNotice} AND "messageId" <> ${messageId}
          ORDER BY "shownAt" DESC, "messageId" DESC LIMIT ${(asNotice ? KEPT_NOTICES : KEPT_ANSWERS) - 1})
        AND "messageId" <> ${messageId})
    INSERT INTO "ShownButtons" ("chatId", "asNotice", "messageId", "shownAt", "buttons", "text", "planId")
    VALUES (${BigInt(chatId)}, ${asNotice}, ${messageId}, ${shownAt}, ${JSON.stringify(buttons)}::jsonb, ${text},
      NULLIF(${planId}::int, 0))
    ON CONFLICT ("chatId", "messageId") DO UPDATE SET "asNotice" = excluded."asNotice",
      "shownAt" = excluded."shownAt", "buttons" = excluded."buttons", "text" = excluded."text",
      "planId" = excluded."planId"`;
}

/** Keeps other buttons of a message, where those of the message are kept. */
export async function replaceShownButtons(
  database: Database,
  chatId: number,
  messageId: number,
  buttons: ShownButton[],
): Promise<void> {
  await database.$executeRaw`
    UPDATE "ShownButtons" SET "buttons" = ${JSON.stringify(buttons)}::jsonb
    WHERE "chatId" = ${BigInt(chatId)} AND "messageId" = ${messageId}`;
}

/** Forgets the buttons of a message that has none any more. */
export async function deleteShownButtons(database: Database, chatId: number, messageId: number): Promise<void> {
  await database.shownButtons.deleteMany({ where: { chatId: BigInt(chatId), messageId } });
}

/** Lists the messages of a chat with buttons, the newest first, and what an update pressed when it was handled before. */
export async function readShownButtons(
  database: Database,
  chatId: number,
  updateId: number | null,
): Promise<{ messages: (ShownMessage & { asNotice: boolean })[]; pressed: string | null }> {
  const rows = await database.shownButtons.findMany({
    where: { chatId: BigInt(chatId) },
    orderBy: [{ shownAt: 'desc' }, { messageId: 'desc' }],
  });
  const update =
    updateId === null
      ? null
      : await database.inboxUpdate.findUnique({ where: { updateId: BigInt(updateId) }, select: { pressed: true } });
  return {
    messages: rows.map(({ chatId: _chat, buttons, ...row }) => ({
      ...row,
      buttons: buttons as unknown as ShownButton[],
    })),
    pressed: update?.pressed ?? null,
  };
}

/** Marks a button of the notices of a chat as pressed. */
export async function markPressed(database: Database, chatId: number, data: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "ShownButtons" SET "buttons" = (
      SELECT jsonb_agg(CASE WHEN "one"->>'data' = ${data} THEN "one" || '{"pressed": true}'::jsonb ELSE "one" END ORDER BY "at")
      FROM jsonb_array_elements("buttons") WITH ORDINALITY AS "shown"("one", "at"))
    WHERE "chatId" = ${BigInt(chatId)} AND "asNotice" AND "buttons" @> ${JSON.stringify([{ data }])}::jsonb`;
}

/** Keeps with an update which button it pressed. */
export async function savePressed(database: Database, updateId: number, data: string): Promise<void> {
  await database.inboxUpdate.updateMany({ where: { updateId: BigInt(updateId) }, data: { pressed: data } });
}

/** How buttons are shown in a chat. */
export interface ChoicesForm {
  /** As a list of words. */
  asText: boolean;
  /** Whether a conversation is open, whose question numbers may answer. */
  inConversation: boolean;
  locale: string | null;
}

/** Reads how buttons are shown in a chat. */
export async function readChoicesForm(database: Database, chatId: number): Promise<ChoicesForm> {
  const id = BigInt(chatId);
  // One round trip: it is read for every message with buttons.
  const [form] = await database.$queryRaw<ChoicesForm[]>`
    SELECT EXISTS (SELECT FROM "TextChoices" WHERE "chatId" = ${id}) AS "asText",
      EXISTS (SELECT FROM "Conversation" WHERE "telegramUserId" = ${id}) AS "inConversation",
      (SELECT "locale" FROM "Officer" WHERE "telegramUserId" = ${id}) AS "locale"`;
  return form ?? { asText: false, inConversation: false, locale: null };
}

/** Has buttons shown in a chat as a list of words, or as buttons again. */
export async function saveTextChoices(database: Database, chatId: number, asText: boolean, since: Date): Promise<void> {
  const id = BigInt(chatId);
  if (asText) await database.textChoices.upsert({ where: { chatId: id }, create: { chatId: id, since }, update: {} });
  else await database.textChoices.deleteMany({ where: { chatId: id } });
}
