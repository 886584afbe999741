import { $, chats, page } from './page.js';

/** The message that the next text answers, by chat. */
export const replies = new Map();

/** Makes the next text of a chat an answer to this message, or to none. */
export function answer(id, messageId) {
  if (messageId === undefined) replies.delete(id);
  else replies.set(id, messageId);
  const line = $(`.chat[data-person="${id}"] .replying`);
  const text = chats.get(id).messages.find((message) => message.id === messageId)?.text ?? '';
  line.hidden = messageId === undefined;
  $('.replying-text', line).textContent = `${page.words.replyingTo} ${text.slice(0, 80)}`;
  if (messageId !== undefined) $(`.chat[data-person="${id}"] textarea`).focus();
}
