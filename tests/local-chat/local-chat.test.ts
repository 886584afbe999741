import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bot } from 'grammy';
import { afterAll, describe, expect, test } from 'vitest';
import { readLocalToken } from '../../src/startup/local-chat-token.ts';
import { startLocalChat } from '../../src/local-chat/index.ts';

const TOKEN = '1000000001:a-token-for-conformance';

const PERSON = 42;

const AT = new Date('2018-11-12T01:00:00Z');

describe('the local chat by itself', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  const people = [{ id: PERSON, firstName: 'Người thử', phone: '', description: '' }];
  const clock = { now: () => AT, start: new Date(0), moveTo: () => Promise.resolve() };
  const base = { host: '127.0.0.1', port: 0, token: TOKEN, people, clock, words: {} };

  test('chats, files and the count of updates outlive a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-chat-'));
    folders.push(folder);
    const historyFile = join(folder, 'history.json');
    const first = await startLocalChat({ ...base, historyFile });
    first.sendText(PERSON, 'còn đây');
    await first.stop();
    const second = await startLocalChat({ ...base, historyFile });
    second.sendText(PERSON, 'tiếp');
    expect(second.messages(PERSON).map(({ text }) => text)).toEqual(['còn đây', 'tiếp']);
    const updates = await new Bot(TOKEN, { client: { apiRoot: second.url } }).api.getUpdates();
    expect(updates[1]!.update_id).toBe(updates[0]!.update_id + 1);
    await second.stop();
  });

  test("a text over 4,096 characters comes in parts, as Telegram's apps send it", async () => {
    const chat = await startLocalChat(base);
    const parts = chat.sendText(PERSON, 'chữ '.repeat(1250).trim());
    expect(parts.map(({ text }) => text.length)).toEqual([4095, 903]);
    await chat.stop();
  });

  test('a page elsewhere can neither read nor act: foreign origins and foreign names are refused', async () => {
    const chat = await startLocalChat(base);
    const { port } = new URL(chat.url);
    const address = `http://127.0.0.1:${port}`;
    expect((await fetch(`${address}/chat/state`)).status).toBe(200);
    expect((await fetch(`${address}/chat/state`, { headers: { origin: 'http://example.org' } })).status).toBe(403);
    const call = `${address}/bot${TOKEN}/getMe`;
    expect((await fetch(call, { headers: { origin: 'http://example.org' } })).status).toBe(403);
    const { request } = await import('node:http');
    const status = await new Promise<number>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/chat/state', headers: { host: 'example.org' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .once('error', reject)
        .end();
    });
    expect(status).toBe(403);
    await chat.stop();
  });

  test.each(['cross-site', 'same-site'])('what a %s page makes a browser ask for is refused', async (site) => {
    const chat = await startLocalChat(base);
    const headers = { 'sec-fetch-site': site };
    for (const path of ['/chat/state', '/', `/bot${TOKEN}/getMe`, `/bot${TOKEN}/setWebhook?url=http://127.0.0.1:9`])
      expect((await fetch(`${chat.url}${path}`, { headers })).status).toBe(403);
    expect((await fetch(`${chat.url}/chat/state`, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
    await chat.stop();
  });

  test('an address that is only asked for changes nothing', async () => {
    const chat = await startLocalChat(base);
    for (const call of [
      'setWebhook?url=http://127.0.0.1:9',
      'getUpdates?offset=9',
      `sendMessage?chat_id=${PERSON}&text=a`,
    ])
      expect((await fetch(`${chat.url}/bot${TOKEN}/${call}`)).status).toBe(405);
    expect((await fetch(`${chat.url}/bot${TOKEN}/getMe`)).status).toBe(200);
    expect(chat.messages(PERSON)).toEqual([]);
    await chat.stop();
  });

  test.each([
    ['http://example.org/', false],
    ['http://127.0.0.1.example.org/', false],
    ['http://10.0.0.1/', false],
    ['ftp://localhost/', false],
    ['no address', false],
    ['http://127.0.0.1:9/', true],
    ['http://[::1]:9/', true],
    ['https://localhost/', true],
  ])('updates are sent to this machine alone: %s', async (url, allowed) => {
    const chat = await startLocalChat(base);
    const { api } = new Bot(TOKEN, { client: { apiRoot: chat.url } });
    const taken = await api.setWebhook(url).catch(() => false);
    expect(taken).toBe(allowed);
    await chat.stop();
  });

  test('files are saved, never run as pages of this address', async () => {
    const chat = await startLocalChat(base);
    const bytes = Buffer.from('<script>alert(1)</script>');
    chat.sendFile(PERSON, { name: 'a.html', mime: 'text/html', bytes }, 'document');
    const { api } = new Bot(TOKEN, { client: { apiRoot: chat.url } });
    const [update] = await api.getUpdates();
    const { file_path: path, file_id: id } = await api.getFile(update?.message?.document?.file_id ?? '');
    for (const address of [`/file/bot${TOKEN}/${path}`, `/chat/file/${encodeURIComponent(id)}`]) {
      const { status, headers } = await fetch(`${chat.url}${address}`);
      expect(status).toBe(200);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
    }
    await chat.stop();
  });

  const WHOLE = { nextUpdateId: 1, nextMessageId: 1, chats: [], updates: [], commands: [], files: {} };
  test.each([
    '{"chats":[]}',
    '{',
    'null',
    'updates:[null]',
    'a chat without anything',
    'an update below zero',
    'an update beyond numbers',
    'a count below zero',
  ])('a broken file of chats is set aside: %s', async (broken) => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-chat-'));
    folders.push(folder);
    const historyFile = join(folder, 'history.json');
    const kept: Record<string, object> = {
      'updates:[null]': { ...WHOLE, updates: [null] },
      'an update below zero': { ...WHOLE, updates: [{ update_id: -5.5 }] },
      'an update beyond numbers': { ...WHOLE, updates: [{ update_id: 1e300 }] },
      'a count below zero': { ...WHOLE, nextMessageId: -5.5 },
      'a chat without anything': { ...WHOLE, chats: [{ id: PERSON, name: 'A', messages: [{ id: 1, text: 'a' }] }] },
    };
    await writeFile(historyFile, broken in kept ? JSON.stringify(kept[broken]) : broken);
    const reported: string[] = [];
    const chat = await startLocalChat({ ...base, historyFile, report: (what) => reported.push(what) });
    chat.sendText(PERSON, 'từ đầu');
    await chat.stop();
    expect(reported).toEqual(['history-set-aside']);
    expect(await readdir(folder)).toEqual(['history.json', 'history.json.broken']);
    const again = await startLocalChat({ ...base, historyFile });
    expect(again.messages(PERSON).map(({ text }) => text)).toEqual(['từ đầu']);
    await again.stop();
    await writeFile(historyFile, '{');
    await (await startLocalChat({ ...base, historyFile, report: () => undefined })).stop();
    expect((await readdir(folder)).filter((name) => name.includes('broken'))).toEqual([
      'history.json.broken',
      'history.json.broken.2',
    ]);
  });

  test('where the counts of the file were set back, no id of an update or a message comes twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-chat-'));
    folders.push(folder);
    const historyFile = join(folder, 'history.json');
    const first = await startLocalChat({ ...base, historyFile });
    first.sendText(PERSON, 'một');
    await first.stop();
    const kept = JSON.parse(await readFile(historyFile, 'utf8')) as { updates: { update_id: number }[] };
    const later = kept.updates.map((update) => ({ ...update, update_id: 2_000_000_000 }));
    await writeFile(historyFile, JSON.stringify({ ...kept, updates: later, nextUpdateId: 1, nextMessageId: 1 }));
    const second = await startLocalChat({ ...base, historyFile });
    second.sendText(PERSON, 'hai');
    expect(new Set(second.messages(PERSON).map(({ id }) => id)).size).toBe(2);
    const updates = await new Bot(TOKEN, { client: { apiRoot: second.url } }).api.getUpdates();
    expect(updates.map(({ update_id }) => update_id)).toEqual([2_000_000_000, 2_000_000_001]);
    await second.stop();
  });

  test('chats that cannot be written are reported, and go on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-chat-'));
    folders.push(folder);
    const reported: string[] = [];
    const historyFile = join(folder, 'gone', 'history.json');
    const chat = await startLocalChat({ ...base, historyFile, report: (what) => reported.push(what) });
    chat.sendText(PERSON, 'vẫn nói được');
    expect(chat.messages(PERSON).map(({ text }) => text)).toEqual(['vẫn nói được']);
    await chat.stop();
    expect(reported).toContain('history-not-written');
  });

  test('each store has a token of its own, which its next start finds again', async () => {
    const [one = '', other = ''] = await Promise.all(['a', 'b'].map(() => mkdtemp(join(tmpdir(), 'dieu-phoi-chat-'))));
    folders.push(one, other);
    expect(readLocalToken(one)).toMatch(/^1000000001:[\w-]{43}$/);
    expect(readLocalToken(one)).toBe(readLocalToken(one));
    expect(readLocalToken(other)).not.toBe(readLocalToken(one));
    expect((await stat(join(one, 'local-chat-token'))).mode & 0o077).toBe(0);
  });

  test('a taken port is an error that names itself', async () => {
    const chat = await startLocalChat(base);
    await expect(startLocalChat({ ...base, port: Number(new URL(chat.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await chat.stop();
  });
});
