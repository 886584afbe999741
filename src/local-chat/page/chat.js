import { showClock, startClock } from './clock.js';
import { createChat, nameChat } from './composer.js';
import { startAbout } from './intro.js';
import { drawMessages } from './messages.js';
import { $, chats, page, post, toast, unread } from './page.js';
import { addPerson, choose, drawPeople } from './people.js';

const narrow = matchMedia('(max-width: 720px)');

function drawAll() {
  for (const id of page.open) unread.delete(id);
  drawPeople({ drawAll, load });
  const place = $('#chats');
  const order = [...chats.keys()].filter((id) => page.open.includes(id));
  const shown = narrow.matches ? page.open.slice(0, 1) : order;
  const kept = new Map([...place.children].map((node) => [Number(node.dataset.person), node]));
  const nodes = shown.map((id) => kept.get(id) ?? createChat(id));
  // What is put in anew is shown from its beginning.
  const places = nodes.map((node) => $('.messages', node).scrollTop);
  if (nodes.length !== kept.size || nodes.some((node, at) => node !== place.children[at]))
    place.replaceChildren(...nodes);
  nodes.forEach((node, at) => ($('.messages', node).scrollTop = places[at]));
  for (const id of shown) {
    nameChat(id);
    drawMessages(id, tryFirst);
  }
}

/** Does one of the things that are offered to be tried. */
async function tryFirst({ person, text }) {
  const acts = { drawAll, load };
  if (person !== null) choose(person, acts);
  await post('text', { person: person ?? (await addPerson(acts)), text });
}

let asking;
/** People are called what they registered as; soon after the bot has said something that may be otherwise. */
function nameSoon() {
  clearTimeout(asking);
  asking = setTimeout(async () => {
    const { names } = await (await fetch('/chat/names')).json();
    const changed = names.filter(({ id, name, description }) => {
      const chat = chats.get(id);
      return chat !== undefined && (chat.name !== name || chat.description !== description);
    });
    for (const { id, ...named } of changed) Object.assign(chats.get(id), named);
    if (changed.length > 0) drawAll();
  }, 300);
}

/** For each question how everything stands that is not answered yet, what changed since it was asked. */
const asked = new Set();

async function load() {
  const since = [];
  asked.add(since);
  const state = await (await fetch('/chat/state')).json().finally(() => asked.delete(since));
  const { words, commands, scopedCommands, botUsername, firstTries } = state;
  Object.assign(page, { words, commands, scopedCommands, botUsername, firstTries });
  for (const chat of state.chats) chats.set(chat.id, chat);
  // The answer may be older than what came meanwhile.
  for (const change of since) putIn(change);
  document.title = page.words.title;
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = page.words[node.dataset.word];
  $('#people').setAttribute('aria-label', page.words.choosePerson);
  showClock(state.now);
  if (page.open.length === 0) page.open = [state.chats[0].id];
  drawAll();
}

/** Puts a message in its place in its chat, where that is known. Returns whether it was not there yet. */
function putIn({ person, message }) {
  const messages = chats.get(person)?.messages ?? [];
  const at = messages.findIndex(({ id }) => id === message.id);
  if (at >= 0) messages[at] = message;
  else messages.push(message);
  return at < 0;
}

function onChange({ person, message, now }) {
  showClock(now);
  if (!chats.has(person) || message === null) return void load();
  for (const since of asked) since.push({ person, message });
  const isNew = putIn({ person, message });
  const seen = [...document.querySelectorAll('.chat')].some((node) => Number(node.dataset.person) === person);
  if (!seen && isNew && message.from === 'bot') {
    unread.set(person, (unread.get(person) ?? 0) + 1);
    drawPeople({ drawAll, load });
  }
  const state = $(`.chat[data-person="${person}"] .chat-state`);
  if (state !== null) state.textContent = page.words.botState;
  drawMessages(person, tryFirst, isNew ? 1 : 0);
  if (message.from === 'bot') nameSoon();
}

await load();
const events = new EventSource('/chat/events');
events.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
events.addEventListener('typing', (event) => {
  const state = $(`.chat[data-person="${JSON.parse(event.data).person}"] .chat-state`);
  if (state !== null) state.textContent = page.words.typing;
});
events.onerror = () => toast(page.words.offline);
// Nobody told the page what came before the connection was there, or while it was lost.
events.addEventListener('hello', () => void load());
setInterval(async () => showClock((await (await fetch('/chat/state')).json()).now), 60_000);
narrow.addEventListener('change', drawAll);
startClock();
startAbout(tryFirst);
