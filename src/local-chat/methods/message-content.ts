import { readHtml } from '../entities.ts';
import { Refusal, type Entity, type InlineButton, type KeyboardButton, type Parameters } from '../types.ts';

/** Limits of Telegram, in UTF-16 units of the text without its markup. */
const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
/** In bytes. */
const CALLBACK_LIMIT = 64;

/** Reads a text with its markup or entities, and refuses what Telegram refuses. */
export function readText(parameters: Parameters, field: 'text' | 'caption'): { text: string; entities: Entity[] } {
  const given = parameters[field];
  // A form's value that looks like a number was read as one.
  const written = typeof given === 'string' ? given : typeof given === 'number' ? String(given) : '';
  const mode = parameters['parse_mode'];
  if (mode !== undefined && mode !== '' && mode !== 'HTML')
    throw new Refusal(400, 'Bad Request: unsupported parse_mode');
  const entities = parameters[field === 'text' ? 'entities' : 'caption_entities'];
  const read =
    mode === 'HTML'
      ? readHtml(written)
      : { text: written, entities: Array.isArray(entities) ? (entities as Entity[]) : [] };
  const text = read.text.trimEnd();
  if (field === 'text' && text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty');
  if (text.length > (field === 'text' ? TEXT_LIMIT : CAPTION_LIMIT)) {
    throw new Refusal(
      400,
      field === 'text' ? 'Bad Request: message is too long' : 'Bad Request: message caption is too long',
    );
  }
  return { text, entities: read.entities };
}

/** Reads the buttons under a message and the keyboard under the text field. */
export function readMarkup(parameters: Parameters): {
  buttons: InlineButton[][];
  keyboard: KeyboardButton[][] | 'remove' | null;
} {
  const markup = parameters['reply_markup'] as
    | { inline_keyboard?: InlineButton[][]; keyboard?: (KeyboardButton | string)[][]; remove_keyboard?: boolean }
    | undefined;
  const buttons = (markup?.inline_keyboard ?? []).filter((row) => row.length > 0);
  for (const { text, callback_data, url } of buttons.flat()) {
    if (text === '') throw new Refusal(400, 'Bad Request: inline keyboard button text must be non-empty');
    if (callback_data === undefined && url === undefined) {
      throw new Refusal(400, 'Bad Request: text buttons are unallowed in the inline keyboard');
    }
    if (callback_data !== undefined && (callback_data === '' || Buffer.byteLength(callback_data) > CALLBACK_LIMIT)) {
      throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
    }
  }
  if (markup?.remove_keyboard === true) return { buttons, keyboard: 'remove' };
  const keyboard = markup?.keyboard?.map((row) => row.map((key) => (typeof key === 'string' ? { text: key } : key)));
  return { buttons, keyboard: keyboard ?? null };
}
