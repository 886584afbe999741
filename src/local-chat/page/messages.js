import { $, actor, chats, page, post, toast } from './page.js';
import { edit } from './editing.js';
import { createIntro } from './intro.js';
import { formatDay, renderMessage } from './render.js';
import { answer } from './replying.js';
import { keepInView } from './scrolling.js';

async function press(id, messageId, button, data) {
  button.setAttribute('aria-busy', 'true');
  const { answer } = await post('press', { ...actor(id), message: messageId, data });
  button.removeAttribute('aria-busy');
  if (answer === null || answer === undefined) toast(page.words.noAnswer);
  else if (answer.text !== '') toast(answer.text);
}

/**
 * Draws the messages of a chat that is open, and the keyboard that the last one asks for.
 * @param came how many of them have come since. @param onTry does what an empty chat offers to try.
 */
export function drawMessages(id, onTry, came = 0) {
  const node = $(`.chat[data-person="${id}"]`);
  if (node === null) return;
  const { messages, group } = chats.get(id);
  const log = $('.messages', node);
  let day = '';
  const nodes = messages.flatMap((message) => {
    const drawn = renderMessage(message, page.words, {
      sender: group === null || message.sender === null ? '' : (chats.get(message.sender)?.name ?? ''),
      repliedTo: messages.find((other) => other.id === message.replyTo)?.text,
      onPress: (button, data) => press(id, message.id, button, data),
      onReply: () => answer(id, message.id),
      onEdit: group === null && message.text !== '' ? () => edit(id, message.id) : null,
    });
    const its = formatDay(message.date, page.words);
    if (its === day) return [drawn];
    day = its;
    const line = document.createElement('div');
    line.className = 'day';
    line.textContent = its;
    return [line, drawn];
  });
  const empty = document.createElement('p');
  empty.className = 'empty';
  empty.textContent = page.words.empty;
  log.replaceChildren(...(nodes.length > 0 ? nodes : [createIntro(onTry), empty]));
  const begun = group !== null || messages.length > 0;
  $('.start', node).hidden = begun;
  $('.composer', node).hidden = !begun;
  drawKeyboard(node, id, messages);
  keepInView(node, came);
}

function drawKeyboard(node, id, messages) {
  const last = messages.findLast(({ keyboard }) => keyboard !== null)?.keyboard ?? 'remove';
  const place = $('.reply-keyboard', node);
  place.hidden = last === 'remove';
  if (last === 'remove') return;
  place.replaceChildren(
    ...last.flat().map(({ text, request_contact: contact }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () =>
        contact === true ? post('contact', { person: id }) : post('text', { person: id, text }),
      );
      return button;
    }),
  );
}
