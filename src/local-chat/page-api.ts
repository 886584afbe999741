import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { LONGEST_MESSAGE, type ChatActs } from './acts.ts';
import { BOT_USER } from './bot-objects.ts';
import type { ChatState } from './chat-state.ts';
import { readPageBody, type PageBody } from './page-body.ts';
import { readBody } from './read-parameters.ts';
import { Refusal, type Chat, type ChatMessage, type FirstTry, type LocalClock, type RegisteredName } from './types.ts';

/** What the page's side of the server works with. */
export interface PageApi {
  state: ChatState;
  acts: ChatActs;
  clock: LocalClock;
  words: Readonly<Record<string, string>>;
  firstTries: readonly FirstTry[];
  /** What people are registered as, by their ids. */
  registered: () => Promise<ReadonlyMap<number, RegisteredName>>;
}

const SCRIPTS = [
  'chat',
  'clock',
  'composer',
  'editing',
  'inline',
  'intro',
  'menus',
  'messages',
  'page',
  'people',
  'render',
  'replying',
  'scrolling',
];
const ASSETS: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html' },
  '/chat.css': { file: 'chat.css', type: 'text/css' },
  ...Object.fromEntries(SCRIPTS.map((name) => [`/${name}.js`, { file: `${name}.js`, type: 'text/javascript' }])),
};
/** What others sent is never a page of this address: it is saved, and runs nothing. */
export const SENT_FILE = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const SECURITY = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
/** A person may send files of up to 20 MB, as JSON in base64. */
const LARGEST = 30 * 1024 * 1024;

/** Serves the chat page and its endpoints; false for any other address. */
export async function servePage(
  api: PageApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const asset = ASSETS[url.pathname];
  if (asset !== undefined && request.method === 'GET') {
    const content = await readFile(fileURLToPath(new URL(`./page/${asset.file}`, import.meta.url)));
    response
      .writeHead(200, { 'content-type': `${asset.type}; charset=utf-8`, 'cache-control': 'no-cache', ...SECURITY })
      .end(content);
    return true;
  }
  if (!url.pathname.startsWith('/chat/')) return false;
  const route = `${request.method ?? ''} ${url.pathname.slice('/chat/'.length)}`;
  if (route === 'GET events') return openEvents(api, request, response);
  if (route.startsWith('GET file/'))
    return sendFile(api, response, decodeURIComponent(url.pathname.slice('/chat/file/'.length)));
  const body = request.method === 'POST' ? readPageBody(await readBody(request, LARGEST)) : {};
  const result = await act(api, route, body);
  response.writeHead(result === undefined ? 404 : 200, { 'content-type': 'application/json', ...SECURITY });
  response.end(JSON.stringify(result ?? {}));
  return true;
}

/** Does what the page asks for; undefined for what there is not. */
async function act(api: PageApi, route: string, body: PageBody): Promise<object | undefined> {
  const { acts, state, clock } = api;
  const person = body.person ?? 0;
  const chatId = body.chat ?? person;
  if (body.person !== undefined && !(state.chats.has(person) && state.chats.has(chatId))) return undefined;
  switch (route) {
    case 'GET state':
      return {
        words: api.words,
        now: clock.now().toISOString(),
        commands: state.commands,
        scopedCommands: state.scopedCommands,
        chats: await nameAll(api),
        firstTries: api.firstTries,
        botUsername: BOT_USER.username,
      };
    case 'POST text':
      acts.sendText(person, body.text ?? '', { chatId, replyTo: body.replyTo ?? null });
      return {};
    case 'POST edit':
      if ((body.text ?? '').length > LONGEST_MESSAGE) throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
      acts.editText(person, body.message ?? 0, body.text ?? '');
      return {};
    case 'GET names':
      return { names: (await nameAll(api)).map(({ id, name, description }) => ({ id, name, description })) };
    case 'POST press':
      return { answer: await acts.press(person, body.message ?? 0, body.data ?? '', chatId) };
    case 'POST inline':
      return { answer: await acts.askInline(person, body.query ?? '', chatId) };
    case 'POST inline-result':
      if (body.result !== undefined) acts.chooseInline(person, body.result, chatId);
      return {};
    case 'POST contact':
      acts.sendContact(person);
      return {};
    case 'POST file': {
      const file = {
        name: body.name ?? 'file',
        mime: body.mime ?? 'application/octet-stream',
        bytes: Buffer.from(body.bytes ?? '', 'base64'),
      };
      acts.sendFile(person, file, body.kind ?? 'document', body.text ?? '');
      return {};
    }
    case 'POST people':
      return { id: acts.addPerson((body.name ?? '').slice(0, 60) || '?', body.phone ?? '') };
    case 'POST groups': {
      const members = [...state.chats.values()].flatMap(({ id, group }) => (group === null ? [id] : []));
      return { id: acts.addGroup((body.name ?? '').slice(0, 60) || '?', members, person) };
    }
    case 'POST clock':
      return moveClock(api, body);
    default:
      return undefined;
  }
}

/** The chats, each person by the name that they registered with. */
async function nameAll({ state, registered }: PageApi): Promise<Chat[]> {
  const names = await registered();
  return [...state.chats.values()].map((chat) => ({ ...chat, ...names.get(chat.id) }));
}

/** Business time only goes forward, where it is not set back on purpose: what was sent at an hour cannot be unsent. */
async function moveClock({ clock, state }: PageApi, { minutes, to, back }: PageBody): Promise<object> {
  const now = clock.now();
  const forward = to === undefined ? new Date(now.getTime() + (minutes ?? 0) * 60_000) : new Date(to);
  const wanted = back === undefined ? forward : back === 'start' ? clock.start : new Date();
  if (Number.isNaN(wanted.getTime()) || (back === undefined && wanted < now))
    return { moved: false, now: now.toISOString() };
  await clock.moveTo(wanted);
  state.emit('change', null, null);
  return { moved: true, now: clock.now().toISOString() };
}

function sendFile({ state }: PageApi, response: ServerResponse, id: string): boolean {
  const file = state.files.get(id);
  if (file === undefined) throw new Refusal(404, 'Not Found');
  // The page shows pictures by their type; whatever is opened by itself is saved, so that a sent page cannot run here.
  const picture = /^image\/(png|jpeg|webp|gif)$/.test(file.mime);
  const name = `filename*=UTF-8''${encodeURIComponent(file.name)}`;
  response.writeHead(200, {
    'content-type': picture ? file.mime : 'application/octet-stream',
    'content-disposition': `attachment; ${name}`,
    ...SENT_FILE,
  });
  response.end(file.bytes);
  return true;
}

/** Tells the page what changes, as it changes. */
function openEvents({ state, clock }: PageApi, request: IncomingMessage, response: ServerResponse): boolean {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...SECURITY });
  const tell = (event: string, data: object): void =>
    void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const onChange = (person: number | null, message: ChatMessage | null): void =>
    tell('change', { person, message, now: clock.now().toISOString() });
  const onTyping = (person: number): void => tell('typing', { person });
  tell('hello', { now: clock.now().toISOString() });
  state.on('change', onChange);
  state.on('typing', onTyping);
  request.once('close', () => {
    state.off('change', onChange);
    state.off('typing', onTyping);
  });
  return true;
}
