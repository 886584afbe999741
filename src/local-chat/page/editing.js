import { $, chats, page, post } from './page.js';

/** The own message that the next text takes the place of, by chat. */
const edits = new Map();

/** Puts an own message into the field to be changed; without one nothing is changed any more. */
export function edit(id, messageId) {
  const node = $(`.chat[data-person="${id}"]`);
  const field = $('textarea', node);
  const message = chats.get(id).messages.find((one) => one.id === messageId);
  if (message === undefined) {
    if (edits.delete(id)) field.value = '';
    $('.editing', node).hidden = true;
    return;
  }
  edits.set(id, messageId);
  $('.editing-text', node).textContent = `${page.words.editing} ${message.text.slice(0, 80)}`;
  $('.editing', node).hidden = false;
  field.value = message.text;
  field.focus();
}

/** Sends what the message is changed into; false where none is being changed. */
export function sendEdit(id, text) {
  const messageId = edits.get(id);
  if (messageId === undefined) return false;
  edit(id, undefined);
  void post('edit', { person: id, message: messageId, text });
  return true;
}
