import { GrammyError, InputFile, type Api, type Context } from 'grammy';
import { replyingTo, sendRich } from './send-rich.ts';
import { DrawnUpload } from './sent-pictures.ts';
import { splitView } from './split-view.ts';
import type { Answer, Button, View } from '../parts/view.ts';
import { cutText } from '../../domain/text/storable.ts';

type Markup = NonNullable<Parameters<Api['sendMessage']>[2]>;

/** Buttons as Telegram takes them. */
function keyboardOf(buttons: readonly Button[][]): { text: string; callback_data: string }[][] {
  return buttons.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })));
}

/** The parameters with which a view is sent or edited. */
function paramsOf(view: View): Markup {
  const reply = view.replyTo === undefined ? {} : { reply_parameters: replyingTo(view.replyTo) };
  const base = { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...reply } as const;
  if (view.buttons !== undefined) {
    return { ...base, reply_markup: { inline_keyboard: keyboardOf(view.buttons) } };
  }
  if (view.phoneKeyboard === 'remove') return { ...base, reply_markup: { remove_keyboard: true } };
  if (view.phoneKeyboard !== undefined) {
    return {
      ...base,
      reply_markup: {
        keyboard: [[{ text: view.phoneKeyboard.share, request_contact: true }], [{ text: view.phoneKeyboard.back }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    };
  }
  return base;
}

/**
 * Shows an answer to the person who just wrote or pressed. A person who blocked the bot in between is left in peace:
 * the draft is kept, and the answer is rendered again when they come back.
 */
export async function showAnswer(ctx: Context, answer: Answer): Promise<void> {
  if (ctx.callbackQuery !== undefined) await answerPress(ctx, answer.toast);
  const [first, ...rest] = answer.views.flatMap(splitView);
  if (first === undefined) return;
  const replaced = answer.replace === true && ctx.callbackQuery !== undefined && (await replaceMessage(ctx, first));
  for (const view of replaced ? rest : [first, ...rest]) await sendView(ctx, view);
}

/** Sends one message of an answer; a person who blocked the bot in between is left in peace. */
async function sendView(ctx: Context, view: View): Promise<void> {
  try {
    const messageId = (await sendTo(ctx.api, ctx.chat?.id ?? 0, view)).at(-1);
    if (messageId !== undefined) await view.arrived?.(messageId);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 403) return;
    throw error;
  }
}

/** Sends a view in as many messages as it needs; returns their ids, the one with the text last. */
export async function sendInParts(api: Api, chatId: number, view: View): Promise<number[]> {
  const ids: number[] = [];
  for (const part of splitView(view)) ids.push(...(await sendTo(api, chatId, part)));
  return ids;
}

/** Sends a view to a chat, with the files that belong to it; returns the ids of its messages, the one with the text last. */
export async function sendTo(api: Api, chatId: number, view: View): Promise<number[]> {
  if (view.rich !== undefined) return sendRich(api, chatId, { ...view, rich: view.rich });
  const { file, text, sent = [] } = view;
  const { message_id: messageId } =
    file === undefined ? await api.sendMessage(chatId, text, paramsOf(view)) : await sendFile(api, chatId, view, file);
  let gone = false;
  for (const { id, picture } of sent) {
    try {
      await (picture ? api.sendPhoto(chatId, id) : api.sendDocument(chatId, id));
    } catch (error) {
      if (view.filesGone === undefined || !(error instanceof GrammyError && error.error_code === 400)) throw error;
      gone = true;
    }
  }
  if (gone && view.filesGone !== undefined) await api.sendMessage(chatId, view.filesGone, { parse_mode: 'HTML' });
  return [messageId];
}

async function sendFile(
  api: Api,
  chatId: number,
  { text, buttons }: View,
  file: NonNullable<View['file']>,
): Promise<{ message_id: number }> {
  const upload = uploadOf(file);
  const markup = buttons === undefined ? {} : { reply_markup: { inline_keyboard: keyboardOf(buttons) } };
  const caption = text === '' ? markup : ({ caption: text, parse_mode: 'HTML', ...markup } as const);
  return file.picture === true ? api.sendPhoto(chatId, upload, caption) : api.sendDocument(chatId, upload, caption);
}

function uploadOf({ name, content }: NonNullable<View['file']>): InputFile {
  return typeof content === 'object' && 'draw' in content
    ? new DrawnUpload(content, name)
    : new InputFile(Buffer.from(content), name);
}

/** A press must be answered or the phone shows a waiting button; one that is too old cannot be. */
async function answerPress(ctx: Context, toast: string | undefined): Promise<void> {
  try {
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: cutText(toast, 200) });
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
  }
}

/** Puts a view in the place of the pressed message; false where it is to be sent anew. */
async function replaceMessage(ctx: Context, view: View): Promise<boolean> {
  if (view.phoneKeyboard !== undefined) return false;
  try {
    const { parse_mode, link_preview_options } = {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    } as const;
    const inline_keyboard = keyboardOf(view.buttons ?? []);
    await ctx.editMessageText(view.text, { parse_mode, link_preview_options, reply_markup: { inline_keyboard } });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    // Unchanged is shown already; a message that is too old or gone is sent anew.
    return error.description.includes('message is not modified');
  }
}
