import { edit, sendEdit } from './editing.js';
import { offerInline } from './inline.js';
import { drawAttachMenu, drawCommands, menuButton, sendFile, toggle } from './menus.js';
import { $, actor, chats, page, post, speakers } from './page.js';
import { answer, replies } from './replying.js';
import { startScrolling, toNewest } from './scrolling.js';

/** Makes the place of a chat, with the field to write in; messages are drawn into it afterwards. */
export function createChat(id) {
  const { group } = chats.get(id);
  const node = $('#chat-template').content.cloneNode(true).firstElementChild;
  node.dataset.person = id;
  $('.chat-state', node).textContent = page.words.botState;
  if (group !== null) $('.chat-person', node).append(createSpeakers(id, group));
  const field = $('textarea', node);
  field.placeholder = page.words.write;
  field.setAttribute('aria-label', page.words.write);
  const label = (selector, word) => {
    $(selector, node).setAttribute('aria-label', page.words[word]);
    $(selector, node).title = page.words[word];
  };
  label('.send', 'send');
  label('.open-commands', 'commands');
  label('.open-attach', 'attach');
  const inline = offerInline({
    ...{ field, menuButton, words: page.words, post, username: page.botUsername, menu: $('.inline-menu', node) },
    actor: () => actor(id),
  });
  const send = () => {
    inline.close();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    field.style.height = '';
    toNewest(node);
    if (sendEdit(id, text)) return;
    post('text', { ...actor(id), text, replyTo: replies.get(id) });
    answer(id, undefined);
  };
  $('form', node).addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  field.addEventListener('input', () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  });
  $('.stop-replying', node).textContent = page.words.stopReplying;
  $('.stop-replying', node).addEventListener('click', () => answer(id, undefined));
  $('.stop-editing', node).textContent = page.words.stopReplying;
  $('.stop-editing', node).addEventListener('click', () => edit(id, undefined));
  startScrolling(node);
  const start = $('.start', node);
  start.textContent = page.words.start;
  start.addEventListener('click', () => post('text', { person: id, text: '/start' }));
  $('.open-commands', node).addEventListener('click', () =>
    toggle(node, '.command-menu', () => drawCommands(node, id)),
  );
  $('.open-attach', node).addEventListener('click', () => toggle(node, '.attach-menu', () => drawAttachMenu(node, id)));
  $('input[type=file]', node).addEventListener('change', (event) => sendFile(id, event.target));
  return node;
}

/** Writes over a chat that is open whose it is. */
export function nameChat(id) {
  const node = $(`.chat[data-person="${id}"]`);
  const { name, group } = chats.get(id);
  node.setAttribute('aria-label', name);
  $('.chat-name', node).textContent = group === null ? page.words.botName : name;
  if (group === null) $('.chat-person', node).textContent = name;
}

function createSpeakers(id, { members }) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', page.words.speakAs);
  select.append(...members.map((member) => new Option(chats.get(member)?.name ?? '', member)));
  select.addEventListener('change', () => speakers.set(id, Number(select.value)));
  return select;
}
