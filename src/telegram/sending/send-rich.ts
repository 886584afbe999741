import { GrammyError, type Api } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import { CAPTION_LIMIT, MESSAGE_LIMIT, type NoticeFile } from '../../domain/broadcasts/notice-content.ts';
import { splitRichText, type RichText, type TextEntity } from '../../domain/broadcasts/rich-text.ts';
import type { View } from '../parts/view.ts';

/** A view with formatting as data and files of its own. */
export type RichView = View & { rich: NonNullable<View['rich']> };

/** Converts the buttons of a view to Telegram's keyboard. */
export function keyboardOf({ buttons = [] }: Pick<View, 'buttons'>): {
  inline_keyboard: { text: string; callback_data: string }[][];
} {
  return {
    inline_keyboard: buttons.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data }))),
  };
}

/** Answers a message; where it is gone, nothing is answered and the text is sent all the same. */
export function replyingTo(messageId: number): { message_id: number; allow_sending_without_reply: true } {
  return { message_id: messageId, allow_sending_without_reply: true };
}

/** Converts formatting to Telegram's entities. */
export function entitiesOf(entities: readonly TextEntity[]): MessageEntity[] {
  return entities as unknown as MessageEntity[];
}

/**
 * Sends a text with its files: a short text under its one file, otherwise the files as albums and the text below them, in
 * as many messages as it needs, with the buttons under the last. Formatting that Telegram refuses is left out.
 * @returns the ids of the messages, the one with the buttons last.
 */
export async function sendRich(api: Api, chatId: number, view: RichView): Promise<number[]> {
  try {
    return await sendAll(api, chatId, view);
  } catch (error) {
    if (!isAboutFormatting(error) || view.rich.entities.length === 0) throw error;
    return sendAll(api, chatId, { ...view, rich: { ...view.rich, entities: [] } });
  }
}

/** Whether Telegram refused a message for its formatting. */
function isAboutFormatting(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /entit/i.test(error.description);
}

/** Returns whether a text stands under its one file. */
export function isCaption({ text, rich }: RichView): boolean {
  return rich.files.length === 1 && text.length <= CAPTION_LIMIT;
}

/** Sends text and files as few messages as Telegram allows; returns their ids. */
async function sendAll(api: Api, chatId: number, view: RichView): Promise<number[]> {
  const { text, rich, replyTo } = view;
  const reply = replyTo === undefined ? {} : { reply_parameters: replyingTo(replyTo) };
  const [file] = rich.files;
  if (file !== undefined && isCaption(view)) {
    const caption = {
      caption: text,
      caption_entities: entitiesOf(rich.entities),
      reply_markup: keyboardOf(view),
      ...reply,
    };
    return [(await sendOne(api, chatId, file, caption)).message_id];
  }
  const ids: number[] = [];
  // Telegram puts pictures and documents into albums of their own.
  for (const kind of [true, false]) {
    ids.push(
      ...(await sendAlbum(
        api,
        chatId,
        rich.files.filter(({ picture }) => picture === kind),
      )),
    );
  }
  const parts: RichText[] = splitRichText({ text, entities: [...rich.entities] }, MESSAGE_LIMIT);
  for (const [at, part] of parts.entries()) {
    const markup = at === parts.length - 1 ? { reply_markup: keyboardOf(view) } : {};
    const { message_id: id } = await api.sendMessage(chatId, part.text, {
      entities: entitiesOf(part.entities),
      link_preview_options: { is_disabled: true },
      ...markup,
      ...reply,
    });
    ids.push(id);
  }
  return ids;
}

async function sendAlbum(api: Api, chatId: number, files: readonly NoticeFile[]): Promise<number[]> {
  const [first, ...others] = files;
  if (first === undefined) return [];
  if (others.length === 0) return [(await sendOne(api, chatId, first, {})).message_id];
  const media = files.map(({ id, picture }) => ({
    type: picture ? ('photo' as const) : ('document' as const),
    media: id,
  }));
  return (await api.sendMediaGroup(chatId, media as Parameters<Api['sendMediaGroup']>[1])).map(
    ({ message_id }) => message_id,
  );
}

function sendOne(
  api: Api,
  chatId: number,
  { id, picture }: NoticeFile,
  caption: Parameters<Api['sendPhoto']>[2],
): Promise<{ message_id: number }> {
  return picture ? api.sendPhoto(chatId, id, caption) : api.sendDocument(chatId, id, caption);
}
