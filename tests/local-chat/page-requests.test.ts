import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalChat, type LocalChat } from '../../src/local-chat/index.ts';

const PERSON = 42;
const AT = new Date('2018-11-12T01:00:00Z');

describe('what the page sends', () => {
  let folder: string;
  let chat: LocalChat;
  let movedTo: Date | null;
  const reported: string[] = [];
  const start = (): Promise<LocalChat> =>
    startLocalChat({
      host: '127.0.0.1',
      port: 0,
      token: '1000000001:a-token-for-the-page',
      people: [{ id: PERSON, firstName: 'Người thử', phone: '', description: '' }],
      clock: { now: () => AT, start: new Date(0), moveTo: (at) => Promise.resolve(void (movedTo = at)) },
      words: {},
      historyFile: join(folder, 'history.json'),
      report: (what) => reported.push(what),
    });
  const post = async (route: string, body: unknown): Promise<number> => {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return (await fetch(`${chat.url}/chat/${route}`, { method: 'POST', body: sent })).status;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-page-'));
    movedTo = null;
    reported.length = 0;
    chat = await start();
  });
  afterEach(async () => {
    await chat.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const FILE = { person: PERSON, name: 'a.pdf', mime: 'application/pdf', bytes: 'AA==', kind: 'document' };
  const RESULT = { id: '1', title: 'a', description: 'b', text: 'c', entities: [] };
  test.each([
    ['text', { person: PERSON, text: 5 }],
    ['text', { person: PERSON, text: 'a', replyTo: {} }],
    ['text', { person: '42', text: 'a' }],
    ['text', { person: PERSON, text: 'a'.repeat(100_001) }],
    ['edit', { person: PERSON, message: 1, text: { a: 1 } }],
    ['edit', { person: PERSON, message: 1, text: 'a'.repeat(4097) }],
    ['people', { name: 'A', phone: 5 }],
    ['groups', { name: [], person: PERSON }],
    ['file', { ...FILE, name: { a: 1 } }],
    ['file', { ...FILE, mime: 5 }],
    ['file', { ...FILE, kind: 'zzz' }],
    ['file', { ...FILE, text: 5 }],
    ['inline-result', { person: PERSON, result: { ...RESULT, text: 5 } }],
    ['inline-result', { person: PERSON, result: { ...RESULT, entities: 'x' } }],
    ['inline-result', { person: PERSON, result: 5 }],
    ['clock', { back: 'zzz' }],
    ['clock', { to: 5 }],
    ['text', 'null'],
    ['text', '[]'],
    ['text', '{'],
  ])('%s with %j is refused, and the chats can be read at the next start', async (route, body) => {
    chat.sendText(PERSON, 'còn đây');
    expect(await post(route, body)).toBe(400);
    expect(movedTo).toBeNull();
    await chat.stop();
    chat = await start();
    expect(chat.messages(PERSON).map(({ text }) => text)).toEqual(['còn đây']);
    expect(reported).toEqual([]);
  });

  test('what the page does send is taken', async () => {
    expect(await post('text', { person: PERSON, text: 'a' })).toBe(200);
    const id = chat.messages(PERSON)[0]?.id;
    expect(await post('edit', { person: PERSON, message: id, text: 'b' })).toBe(200);
    expect(await post('file', FILE)).toBe(200);
    expect(await post('inline-result', { person: PERSON, result: RESULT })).toBe(200);
    expect(await post('people', { name: 'A', phone: '' })).toBe(200);
    expect(await post('clock', { back: 'start' })).toBe(200);
    expect(chat.messages(PERSON).map(({ text }) => text)).toEqual(['b', '', 'c']);
    expect(movedTo).toEqual(new Date(0));
  });
});
