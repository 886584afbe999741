import { offerInline } from './inline.js';
import { formatDay, formatTime, renderMessage } from './render.js';

const $ = (selector, root = document) => root.querySelector(selector);
let words = {};
let commands = [];
let botUsername = '';
/** Commands for kinds of chats, by Telegram's name of the scope. */
let scopedCommands = {};
/** Chats by person, in the order of the list. */
const chats = new Map();
const unread = new Map();
/** The people and groups whose chats are open, the chosen one first. */
let open = [];
/** By group: as whom one writes there. */
const speakers = new Map();
const narrow = matchMedia('(max-width: 720px)');

async function post(path, body) {
  const response = await fetch(`/chat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

function toast(text) {
  const node = $('#toast');
  node.textContent = text;
  node.hidden = text === '';
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (node.hidden = true), 4000);
}

function showClock(iso) {
  const seconds = Date.parse(iso) / 1000;
  $('#now').textContent = `${formatDay(seconds, words)} ${formatTime(seconds)}`;
  $('#now').dateTime = iso;
}

async function moveClock(body) {
  const { moved, now } = await post('clock', body);
  showClock(now);
  if (!moved) toast(words.clockBack);
}

function drawPeople() {
  const list = $('#people');
  const title = document.createElement('h2');
  title.textContent = words.choosePerson;
  const people = [...chats.values()].map(({ id, name, description: detail, group }) => {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = group === null ? 'person' : 'person group';
    node.dataset.person = id;
    node.setAttribute('aria-pressed', String(open.includes(id)));
    const avatar = document.createElement('span');
    avatar.className = 'avatar';
    avatar.setAttribute('aria-hidden', 'true');
    avatar.textContent = name.slice(0, 1);
    const who = document.createElement('span');
    who.className = 'who';
    who.append(name);
    const description = document.createElement('small');
    description.textContent = group === null ? detail : words.groupOf.replace('{count}', group.members.length);
    who.append(description);
    node.append(avatar, who);
    const count = unread.get(id) ?? 0;
    if (count > 0) {
      const badge = document.createElement('span');
      badge.className = 'unread';
      badge.textContent = count;
      badge.setAttribute('aria-label', `${count} ${words.unread}`);
      node.append(badge);
    }
    node.addEventListener('click', () => choose(id));
    return node;
  });
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'people-action add';
  add.textContent = `+ ${words.addPerson}`;
  add.addEventListener('click', addPerson);
  const group = document.createElement('button');
  group.type = 'button';
  group.className = 'people-action add-group';
  group.textContent = `+ ${words.addGroup}`;
  group.addEventListener('click', addGroup);
  const pair = document.createElement('button');
  pair.type = 'button';
  pair.className = 'people-action pair';
  pair.textContent = open.length > 1 ? words.single : words.sideBySide;
  pair.addEventListener('click', () => {
    const other = [...chats.keys()].find((id) => id !== open[0]);
    open = open.length > 1 || other === undefined ? [open[0]] : [open[0], other];
    drawAll();
  });
  list.replaceChildren(title, ...people, add, group, pair);
}

async function addPerson() {
  const number = [...chats.keys()].filter((id) => id > 700_000_000).length + 1;
  const digits = String(number).padStart(4, '0');
  const { id } = await post('people', {
    name: words.newPersonName.replace('{number}', number),
    phone: `+8490000${digits}`,
  });
  await load();
  choose(id);
}

/** A group of everybody who is here; the person whose chat is open adds the bot to it. */
async function addGroup() {
  const number = [...chats.values()].filter(({ group }) => group !== null).length + 1;
  const by = open.find((id) => chats.get(id).group === null) ?? [...chats.keys()][0];
  const { id } = await post('groups', { person: by, name: words.newGroupName.replace('{number}', number) });
  await load();
  choose(id);
}

/** The last two people that were chosen stay open when two are shown. */
function choose(id) {
  if (open.includes(id)) open = [id, ...open.filter((other) => other !== id)];
  else open = open.length > 1 ? [id, open[0]] : [id];
  drawAll();
}

function drawAll() {
  for (const id of open) unread.delete(id);
  drawPeople();
  const place = $('#chats');
  const order = [...chats.keys()].filter((id) => open.includes(id));
  const shown = narrow.matches ? open.slice(0, 1) : order;
  const kept = new Map([...place.children].map((node) => [Number(node.dataset.person), node]));
  place.replaceChildren(...shown.map((id) => kept.get(id) ?? createChat(id)));
  for (const id of shown) drawMessages(id);
}

function createChat(id) {
  const { name, group } = chats.get(id);
  const node = $('#chat-template').content.cloneNode(true).firstElementChild;
  node.dataset.person = id;
  node.setAttribute('aria-label', name);
  $('.chat-name', node).textContent = group === null ? words.botName : name;
  $('.chat-state', node).textContent = words.botState;
  $('.chat-person', node).textContent = group === null ? name : '';
  if (group !== null) $('.chat-person', node).append(createSpeakers(id, group));
  const field = $('textarea', node);
  field.placeholder = words.write;
  field.setAttribute('aria-label', words.write);
  const label = (selector, word) => {
    $(selector, node).setAttribute('aria-label', words[word]);
    $(selector, node).title = words[word];
  };
  label('.send', 'send');
  label('.open-commands', 'commands');
  label('.open-attach', 'attach');
  const inline = offerInline({
    ...{ field, menuButton, words, post, username: botUsername, menu: $('.inline-menu', node) },
    actor: () => actor(id),
  });
  const send = () => {
    inline.close();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    field.style.height = '';
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
  $('.stop-replying', node).textContent = words.stopReplying;
  $('.stop-replying', node).addEventListener('click', () => answer(id, undefined));
  const start = $('.start', node);
  start.textContent = words.start;
  start.addEventListener('click', () => post('text', { person: id, text: '/start' }));
  $('.open-commands', node).addEventListener('click', () =>
    toggle(node, '.command-menu', () => drawCommands(node, id)),
  );
  $('.open-attach', node).addEventListener('click', () => toggle(node, '.attach-menu', () => drawAttachMenu(node, id)));
  $('input[type=file]', node).addEventListener('change', (event) => sendFile(id, event.target));
  return node;
}

/** Who acts in a chat: the person whose chat it is, or the chosen member of a group. */
function actor(id) {
  const { group } = chats.get(id);
  return group === null ? { person: id } : { person: speakers.get(id) ?? group.members[0], chat: id };
}

function createSpeakers(id, { members }) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', words.speakAs);
  select.append(...members.map((member) => new Option(chats.get(member)?.name ?? '', member)));
  select.addEventListener('change', () => speakers.set(id, Number(select.value)));
  return select;
}

/** The message that the next text answers, by chat. */
const replies = new Map();

function answer(id, messageId) {
  if (messageId === undefined) replies.delete(id);
  else replies.set(id, messageId);
  const line = $(`.chat[data-person="${id}"] .replying`);
  const text = chats.get(id).messages.find((message) => message.id === messageId)?.text ?? '';
  line.hidden = messageId === undefined;
  $('.replying-text', line).textContent = `${words.replyingTo} ${text.slice(0, 80)}`;
  if (messageId !== undefined) $(`.chat[data-person="${id}"] textarea`).focus();
}

function toggle(node, selector, draw) {
  for (const menu of node.querySelectorAll('.command-menu, .attach-menu')) {
    if (!menu.matches(selector)) menu.hidden = true;
  }
  const menu = $(selector, node);
  menu.hidden = !menu.hidden;
  if (!menu.hidden) draw();
}

function menuButton(label, detail, act) {
  const button = document.createElement('button');
  button.type = 'button';
  const name = document.createElement('b');
  name.textContent = label;
  button.append(name, detail);
  button.addEventListener('click', act);
  return button;
}

function drawCommands(node, id) {
  const menu = $('.command-menu', node);
  const { group, commands: ownCommands } = chats.get(id);
  const scope = group === null ? 'all_private_chats' : 'all_group_chats';
  const own = ownCommands ?? scopedCommands[scope] ?? commands;
  menu.replaceChildren(
    ...own.map(({ command, description }) =>
      menuButton(`/${command}`, description, () => {
        menu.hidden = true;
        post('text', { ...actor(id), text: `/${command}` });
      }),
    ),
  );
}

function drawAttachMenu(node, id) {
  const menu = $('.attach-menu', node);
  const stand = (kind, name, mime) => () => {
    menu.hidden = true;
    post('file', { person: id, kind, name, mime, bytes: btoa('-') });
  };
  menu.replaceChildren(
    menuButton(words.attachFile, '', () => {
      menu.hidden = true;
      $('input[type=file]', node).click();
    }),
    menuButton(words.attachSticker, '', stand('sticker', 'sticker.webp', 'image/webp')),
    menuButton(words.attachVoice, '', stand('voice', 'voice.ogg', 'audio/ogg')),
  );
}

function sendFile(id, input) {
  const [file] = input.files;
  if (file === undefined) return;
  const reader = new FileReader();
  reader.onload = () => {
    const kind = /^image\/(png|jpeg)$/.test(file.type) ? 'photo' : 'document';
    post('file', {
      person: id,
      kind,
      name: file.name,
      mime: file.type,
      bytes: String(reader.result).split(',')[1] ?? '',
    });
  };
  reader.readAsDataURL(file);
  input.value = '';
}

async function press(id, messageId, button, data) {
  button.setAttribute('aria-busy', 'true');
  const { answer } = await post('press', { ...actor(id), message: messageId, data });
  button.removeAttribute('aria-busy');
  if (answer === null || answer === undefined) toast(words.noAnswer);
  else if (answer.text !== '') toast(answer.text);
}

function drawMessages(id) {
  const node = $(`.chat[data-person="${id}"]`);
  if (node === null) return;
  const { messages, group } = chats.get(id);
  const log = $('.messages', node);
  // A new message is followed only by somebody who is at the end, or who has just opened the chat.
  const atEnd = log.childElementCount === 0 || log.scrollHeight - log.scrollTop - log.clientHeight < 160;
  let day = '';
  const nodes = messages.flatMap((message) => {
    const drawn = renderMessage(message, words, {
      sender: group === null || message.sender === null ? '' : (chats.get(message.sender)?.name ?? ''),
      repliedTo: messages.find((other) => other.id === message.replyTo)?.text,
      onPress: (button, data) => press(id, message.id, button, data),
      onReply: () => answer(id, message.id),
    });
    const its = formatDay(message.date, words);
    if (its === day) return [drawn];
    day = its;
    const line = document.createElement('div');
    line.className = 'day';
    line.textContent = its;
    return [line, drawn];
  });
  const empty = document.createElement('p');
  empty.className = 'empty';
  empty.textContent = words.empty;
  log.replaceChildren(...(nodes.length > 0 ? nodes : [empty]));
  const toEnd = () => (log.scrollTop = log.scrollHeight);
  if (atEnd) toEnd();
  // A picture has its height only when it has come.
  if (atEnd) for (const image of log.querySelectorAll('img')) image.addEventListener('load', toEnd);
  const begun = group !== null || messages.length > 0;
  $('.start', node).hidden = begun;
  $('.composer', node).hidden = !begun;
  drawKeyboard(node, id, messages);
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

async function load() {
  const state = await (await fetch('/chat/state')).json();
  ({ words, commands, scopedCommands, botUsername } = state);
  for (const chat of state.chats) chats.set(chat.id, chat);
  document.title = words.title;
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = words[node.dataset.word];
  $('#people').setAttribute('aria-label', words.choosePerson);
  showClock(state.now);
  if (open.length === 0) open = [state.chats[0].id];
  drawAll();
}

function onChange({ person, message, now }) {
  showClock(now);
  const chat = chats.get(person);
  if (chat === undefined || message === null) return void load();
  const at = chat.messages.findIndex(({ id }) => id === message.id);
  if (at >= 0) chat.messages[at] = message;
  else chat.messages.push(message);
  const seen = [...document.querySelectorAll('.chat')].some((node) => Number(node.dataset.person) === person);
  if (!seen && at < 0 && message.from === 'bot') {
    unread.set(person, (unread.get(person) ?? 0) + 1);
    drawPeople();
  }
  const state = $(`.chat[data-person="${person}"] .chat-state`);
  if (state !== null) state.textContent = words.botState;
  drawMessages(person);
}

await load();
const events = new EventSource('/chat/events');
events.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
events.addEventListener('typing', (event) => {
  const state = $(`.chat[data-person="${JSON.parse(event.data).person}"] .chat-state`);
  if (state !== null) state.textContent = words.typing;
});
let lost = false;
events.onerror = () => {
  lost = true;
  toast(words.offline);
};
events.addEventListener('hello', ({ data }) => {
  showClock(JSON.parse(data).now);
  if (lost) void load();
  lost = false;
});
setInterval(async () => showClock((await (await fetch('/chat/state')).json()).now), 60_000);
narrow.addEventListener('change', drawAll);
for (const button of document.querySelectorAll('[data-minutes]')) {
  button.addEventListener('click', () => moveClock({ minutes: Number(button.dataset.minutes) }));
}
/** 08:00 in Viet Nam on a day of the form yyyy-mm-dd. */
const morning = (day) => `${day}T01:00:00Z`;
$('#next-morning').addEventListener('click', () => {
  const tomorrow = new Date(Date.parse($('#now').dateTime) + 31 * 3600_000);
  moveClock({ to: morning(tomorrow.toISOString().slice(0, 10)) });
});
$('#go-to').addEventListener('change', ({ target }) => {
  if (target.value !== '') moveClock({ to: morning(target.value) });
});
