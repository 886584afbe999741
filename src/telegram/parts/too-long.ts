import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { MessageInput } from './message-input.ts';
import type { View } from './view.ts';

/**
 * Returns what is said of a text that is too long to be taken: how long it is, how long it may be, and how to shorten
 * it; null where it is taken. Nothing of it is kept: it stands in the chat, where its author edits it.
 * @param longest in characters; null where the conversation has rules of its own.
 */
export function viewTooLong(t: Translate, input: MessageInput, longest: number | null): View | null {
  const words = input.kind === 'text' ? input.text : input.kind === 'file' ? input.caption : '';
  const { length } = Array.from(words.trim());
  if (longest === null || length <= longest) return null;
  const values = { length: formatCount(length), maximum: formatCount(longest), over: formatCount(length - longest) };
  return { text: t('common:fault.tooLong', values) };
}
