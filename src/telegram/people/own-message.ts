import { z } from 'zod';
import { PLAIN, type Translate } from '../../wording/locales.ts';

const button = z.object({ text: z.string(), callback_data: z.string().optional() });
const message = z.object({
  text: z.string().optional(),
  caption: z.string().optional(),
  document: z.object({ file_name: z.string().optional() }).optional(),
  photo: z.array(z.unknown()).optional(),
  contact: z.object({ phone_number: z.string() }).optional(),
  location: z.object({}).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
});
const update = z.object({
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z.object({ data: z.string().optional(), message: message.optional() }).optional(),
  inline_query: z.object({ query: z.string() }).optional(),
});

/** Says in words what somebody sent, as Telegram brought it: the text itself, or what was sent or pressed. */
export function wordMessage(t: Translate, payload: unknown): string {
  const read = update.safeParse(payload).data ?? {};
  const { callback_query: press, inline_query: inline, edited_message: edited } = read;
  if (press !== undefined) {
    const buttons = press.message?.reply_markup?.inline_keyboard.flat() ?? [];
    const label = buttons.find(({ callback_data: data }) => data !== undefined && data === press.data)?.text;
    return label === undefined
      ? t('people:ownData.message.button', PLAIN)
      : t('people:ownData.message.buttonNamed', { label, ...PLAIN });
  }
  if (inline !== undefined) return t('people:ownData.message.inline', { query: inline.query, ...PLAIN });
  const words = wordSent(t, edited ?? read.message);
  return edited === undefined ? words : t('people:ownData.message.edited', { words, ...PLAIN });
}

function wordSent(t: Translate, sent: z.output<typeof message> | undefined): string {
  if (sent?.text !== undefined) return sent.text;
  const caption = sent?.caption ?? '';
  const what = wordFile(t, sent);
  return caption === '' ? what : `${what}: ${caption}`;
}

function wordFile(t: Translate, sent: z.output<typeof message> | undefined): string {
  if (sent?.document !== undefined)
    return t('people:ownData.message.file', { name: sent.document.file_name ?? '', ...PLAIN });
  if (sent?.photo !== undefined) return t('people:ownData.message.photo', PLAIN);
  if (sent?.contact !== undefined)
    return t('people:ownData.message.phone', { phone: sent.contact.phone_number, ...PLAIN });
  if (sent?.location !== undefined) return t('people:ownData.message.location', PLAIN);
  return t('people:ownData.message.other', PLAIN);
}
