import { GrammyError, type Api } from 'grammy';
import { MESSAGE_LIMIT } from '../../domain/broadcasts/notice-content.ts';
import { splitRichText } from '../../domain/broadcasts/rich-text.ts';
import { entitiesOf, isCaption, keyboardOf, sendRich, type RichView } from '../sending/send-rich.ts';
import type { View } from '../parts/view.ts';

/**
 * Puts a corrected notice in the place of the messages that it was. Where Telegram refuses, or the text needs another
 * number of messages, it is sent anew as an answer to the old one.
 * @param messageIds those that it was, the one with the text last.
 * @returns those that it is now.
 */
export async function correctMessages(
  api: Api,
  chatId: number,
  view: RichView,
  messageIds: readonly number[],
): Promise<number[]> {
  const { text, rich } = view;
  const last = messageIds.at(-1);
  const anew = (): Promise<number[]> =>
    sendRich(api, chatId, {
      ...view,
      rich: { ...rich, files: [] },
      ...(last === undefined ? {} : { replyTo: last }),
    });
  if (last === undefined) return anew();
  const reply_markup = keyboardOf(view);
  const caption = rich.files.length === 1 && messageIds.length === 1;
  const parts = splitRichText({ text, entities: [...rich.entities] }, MESSAGE_LIMIT);
  const texts = messageIds.length - (caption ? 0 : rich.files.length);
  if (caption ? !isCaption(view) : parts.length !== texts) return [...messageIds, ...(await anew())];
  try {
    if (caption) {
      const options = { caption: text, caption_entities: entitiesOf(rich.entities), reply_markup };
      await unlessUnchanged(api.editMessageCaption(chatId, last, options));
      return [...messageIds];
    }
    for (const [at, part] of parts.entries()) {
      const id = messageIds[rich.files.length + at] ?? last;
      const markup = at === parts.length - 1 ? { reply_markup } : {};
      const options = { entities: entitiesOf(part.entities), link_preview_options: { is_disabled: true } };
      await unlessUnchanged(api.editMessageText(chatId, id, part.text, { ...options, ...markup }));
    }
    return [...messageIds];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [...messageIds, ...(await anew())];
  }
}

/**
 * Says in the messages of a notice that it was withdrawn, and takes its files away. Where Telegram refuses to edit, it is
 * said in an answer to the notice. @returns the id of the message that says it.
 */
export async function withdrawMessages(
  api: Api,
  chatId: number,
  view: View,
  files: number,
  messageIds: readonly number[],
): Promise<number[]> {
  const last = messageIds.at(-1);
  const html = { parse_mode: 'HTML' } as const;
  const caption = files === 1 && messageIds.length === 1;
  for (const id of caption ? [] : messageIds.slice(0, -1)) {
    // What cannot be taken away any more stays above the message that says it no longer holds.
    await api.deleteMessage(chatId, id).catch(ignoreRefusal);
  }
  if (last !== undefined) {
    try {
      await unlessUnchanged(
        caption
          ? api.editMessageCaption(chatId, last, { caption: view.text, ...html })
          : api.editMessageText(chatId, last, view.text, html),
      );
      return [last];
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  const reply = last === undefined ? {} : { reply_parameters: { message_id: last, allow_sending_without_reply: true } };
  return [(await api.sendMessage(chatId, view.text, { ...html, ...reply })).message_id];
}

async function unlessUnchanged(edit: Promise<unknown>): Promise<void> {
  await edit.catch((error: unknown) => {
    if (!(error instanceof GrammyError && error.description.includes('message is not modified'))) throw error;
  });
}

/** Telegram refuses this one message; another one may still go. */
function isRefusal(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && !error.description.includes('chat not found');
}

function ignoreRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
}
