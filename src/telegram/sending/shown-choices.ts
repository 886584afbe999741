import type { Transformer } from 'grammy';
import type { Logger } from 'pino';
import {
  readFormOfChoices,
  recordShown,
  type ChoicesForm,
  type ShownButton,
  type ShownChange,
} from '../../actions/choices/shown-buttons.ts';
import type { Request } from '../../actions/request.ts';
import { CAPTION_LIMIT, MESSAGE_LIMIT } from '../../domain/broadcasts/notice-content.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { numberChoices } from '../../domain/text/number-choices.ts';
import { escapeHtml, translateInto } from '../../wording/locales.ts';
import { verbOf } from '../parts/button-data.ts';
import { asPlainText } from '../parts/shortened-text.ts';
import { listChoices } from './list-choices.ts';
import { splitHtml } from './split-view.ts';

/** The methods that put buttons under a message, with what they write. */
const WRITTEN: Readonly<Record<string, { place: 'text' | 'caption'; edits: boolean }>> = {
  sendMessage: { place: 'text', edits: false },
  sendPhoto: { place: 'caption', edits: false },
  sendDocument: { place: 'caption', edits: false },
  editMessageText: { place: 'text', edits: true },
  editMessageCaption: { place: 'caption', edits: true },
};

/** What such a call says, as far as it is looked at here. */
interface Written {
  chat_id?: number | string;
  message_id?: number;
  text?: string;
  caption?: string;
  parse_mode?: string;
  entities?: unknown;
  caption_entities?: unknown;
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
}

/** A button as it is sent, with what typing makes of it. */
type SentButton = { label: string; data: string; number: number | null; deliberate: boolean };

export interface ShownChoicesDependencies {
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  defaultLocale: string;
  logger: Logger;
  /** Whether notices are sent: they take nothing from what was asked last, nor do their edits. */
  asNotice: boolean;
  /** The plan of which what is sent to a chat just now speaks; null for one of all. */
  planOf: (chatId: number) => number | null;
  /** Whether a button is pressed by its own word alone. */
  isDeliberate: (data: string) => boolean;
  /** Whether a button is about the words of its message. */
  isAboutText: (data: string) => boolean;
}

/**
 * Keeps which buttons are shown in private chats, so that their words can be typed; in chats that have chosen so it shows
 * them as a list of words. It is made anew for each answer.
 */
export function showChoices(dependencies: ShownChoicesDependencies): Transformer {
  const { store, asNotice, logger } = dependencies;
  const record = async (chatId: number, change: ShownChange): Promise<void> => {
    try {
      await recordShown(store, chatId, change);
    } catch (error) {
      // The message has arrived: its words cannot be typed, and its buttons work.
      logger.warn({ error: describeFault(error) }, 'buttons not recorded');
    }
  };
  // By chat: what the messages before have in this answer.
  const before = new Map<number, ShownButton[]>();
  return async (call, method, payload, signal) => {
    const written = payload as Written;
    const chatId = Number(written.chat_id);
    const way = WRITTEN[method];
    if (way === undefined || !(chatId > 0)) return call(method, payload, signal);
    const shown = (written.reply_markup?.inline_keyboard ?? []).flat();
    if (shown.length === 0) {
      const answer = await call(method, payload, signal);
      if (way.edits && answer.ok) await record(chatId, { kind: 'gone', messageId: written.message_id ?? 0 });
      return answer;
    }
    const form = await readForm(dependencies, chatId);
    // What a notice shows in the middle of something is no answer to that.
    const buttons = readButtons(dependencies, shown, form.asText && !(asNotice && form.inConversation));
    const { first, rest } = form.asText
      ? asText(dependencies, form, written, way.place, buttons)
      : { first: payload, rest: [] };
    const answer = await call(method, first as typeof payload, signal);
    if (!answer.ok) return answer;
    for (const part of rest) await call('sendMessage', { chat_id: chatId, text: part, parse_mode: 'HTML' }, signal);
    const { message_id: messageId = written.message_id ?? 0 } = answer.result as { message_id?: number };
    const own = buttons.map(({ label, data, number }) => ({ label, data, number }));
    const kept = asNotice ? own : [...twinsOf(own, before.get(chatId) ?? []), ...own];
    if (!asNotice) before.set(chatId, kept);
    await record(
      chatId,
      way.edits && asNotice
        ? { kind: 'edited', messageId, buttons: kept }
        : {
            kind: 'newest',
            asNotice,
            messageId,
            shownAt: dependencies.now(),
            buttons: kept,
            text:
              asNotice || kept.some(({ data }) => dependencies.isAboutText(data)) ? readText(written, way.place) : null,
            planId: dependencies.planOf(chatId),
          },
    );
    return answer;
  };
}

/**
 * Returns the buttons of the messages before in the same answer, where these offer the same for something else: a word that fits
 * both is asked about, and does not fall to the message that came last.
 */
function twinsOf(own: readonly ShownButton[], before: readonly ShownButton[]): ShownButton[] {
  const others = before.filter(({ data }) => own.every((one) => one.data !== data));
  return others.some(({ data }) => own.some((one) => verbOf(one.data) === verbOf(data))) ? others : [];
}

async function readForm({ store, logger }: ShownChoicesDependencies, chatId: number): Promise<ChoicesForm> {
  try {
    return await readFormOfChoices(store, chatId);
  } catch (error) {
    logger.warn({ error: describeFault(error) }, 'form of choices not read');
    return { asText: false, inConversation: false, locale: null };
  }
}

function readButtons(
  { isDeliberate }: ShownChoicesDependencies,
  shown: readonly { text: string; callback_data?: string }[],
  numbered: boolean,
): SentButton[] {
  const buttons = shown.flatMap(({ text, callback_data: data }) =>
    data === undefined ? [] : [{ label: text, data, deliberate: isDeliberate(data) }],
  );
  const numbers = numbered ? numberChoices(buttons) : [];
  return buttons.map((button, at) => ({ ...button, number: numbers[at] ?? null }));
}

/** Writes the choices under the text; where both are too long for one message, in messages of their own. */
function asText(
  { defaultLocale }: ShownChoicesDependencies,
  { locale, inConversation }: ChoicesForm,
  written: Written,
  place: 'text' | 'caption',
  buttons: readonly SentButton[],
): { first: object; rest: string[] } {
  const list = listChoices(translateInto(locale ?? defaultLocale), buttons, inConversation);
  const { reply_markup: _markup, ...bare } = written;
  const html = written.parse_mode === 'HTML';
  const text = written[place] ?? '';
  const joined = [text, html ? escapeHtml(list) : list].filter((part) => part !== '').join('\n\n');
  if (joined.length < (place === 'text' ? MESSAGE_LIMIT : CAPTION_LIMIT))
    return { first: { ...bare, [place]: joined }, rest: [] };
  return { first: bare, rest: splitHtml(escapeHtml(list)) };
}

/** The text of a message as it reads in the chat. */
function readText(written: Written, place: 'text' | 'caption'): string {
  const text = written[place] ?? '';
  return written.parse_mode === 'HTML' ? asPlainText(text) : text;
}
