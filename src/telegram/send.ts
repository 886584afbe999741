import { GrammyError, InputFile, type Api, type Context } from 'grammy';
import { replyingTo, sendRich } from './send-rich.ts';
import type { Answer, Button, View } from './views/view.ts';

/** Telegram's limit for a text message, in UTF-16 units after its markup is taken out. */
const MESSAGE_LIMIT = 4096;

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
 * Splits a view that is over Telegram's limit into several, at line borders; the buttons go under the last. Every tag
 * of a view is closed on its own line, so a part is sound markup.
 */
export function splitView(view: View): View[] {
  if (view.rich !== undefined) return [view];
  const parts: string[] = [];
  let part = '';
  for (const line of view.text.split('\n').flatMap(cutLine)) {
    if (part !== '' && part.length + line.length >= MESSAGE_LIMIT) {
      parts.push(part);
      part = line;
    } else {
      part = part === '' ? line : `${part}\n${line}`;
    }
  }
  return [...parts.map((text): View => ({ text })), { ...view, text: part }];
}

function cutLine(line: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from === 0 || from < line.length; from += MESSAGE_LIMIT - 1)
    pieces.push(line.slice(from, from + MESSAGE_LIMIT - 1));
  return pieces;
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
    await sendTo(ctx.api, ctx.chat?.id ?? 0, view);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 403) return;
    throw error;
  }
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
  const upload = new InputFile(Buffer.from(file.content), file.name);
  const markup = buttons === undefined ? {} : { reply_markup: { inline_keyboard: keyboardOf(buttons) } };
  const caption = text === '' ? markup : ({ caption: text, parse_mode: 'HTML', ...markup } as const);
  return file.picture === true ? api.sendPhoto(chatId, upload, caption) : api.sendDocument(chatId, upload, caption);
}

/** A press must be answered or the phone shows a waiting button; one that is too old cannot be. */
async function answerPress(ctx: Context, toast: string | undefined): Promise<void> {
  try {
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast.slice(0, 200) });
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
  }
}

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
