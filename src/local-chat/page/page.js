/** What the page knows, as the server told it last, and what is open in it. */
export const page = {
  words: {},
  commands: [],
  /** Commands for kinds of chats, by Telegram's name of the scope. */
  scopedCommands: {},
  botUsername: '',
  /** What to try first. */
  firstTries: [],
  /** The people and groups whose chats are open, the chosen one first. */
  open: [],
};
/** Chats by person, in the order of the list. */
export const chats = new Map();
/** How many messages nobody has seen, by chat. */
export const unread = new Map();
/** By group: as whom one writes there. */
export const speakers = new Map();

export const $ = (selector, root = document) => root.querySelector(selector);

/** Asks the server to do something; returns what it answers. */
export async function post(path, body) {
  const response = await fetch(`/chat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Shows a line on top of the page for a while. */
export function toast(text) {
  const node = $('#toast');
  node.textContent = text;
  node.hidden = text === '';
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (node.hidden = true), 4000);
}

/** Who acts in a chat: the person whose chat it is, or the chosen member of a group. */
export function actor(id) {
  const { group } = chats.get(id);
  return group === null ? { person: id } : { person: speakers.get(id) ?? group.members[0], chat: id };
}
