import type { Update } from 'grammy/types';

/**
 * Returns the chat in whose order an update is handled; the person where there is no chat, else the update by itself.
 * What is typed in inline mode does not wait behind the private chat.
 */
export function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat;
  if (chat !== undefined) return `chat:${chat.id}`;
  if (update.inline_query !== undefined) return `inline:${update.inline_query.from.id}`;
  const from = update.callback_query?.from;
  return from === undefined ? `update:${update.update_id}` : `person:${from.id}`;
}
