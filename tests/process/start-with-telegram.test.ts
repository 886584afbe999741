import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startLocalChat } from '../../src/local-chat/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { makePlace } from '../support/place.ts';
import { runCommand } from '../support/run-command.ts';

describe('the start with Telegram', () => {
  test('a token that Telegram refuses, and a Telegram that is not there, are told apart', async () => {
    const place = await makePlace();
    const settings = { BOT_TOKEN: '123456:aaaaaaaaaaaaaaaaaaaaaaaa', DATA_DIR: place.dataFolder };
    const on = place.databaseUrl === undefined ? settings : { ...settings, DATABASE_URL: place.databaseUrl };
    const absent = await runCommand('src/main.ts', { ...on, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    expect(absent.lines).toEqual([expect.stringMatching(/^Không kết nối được Telegram tại 127\.0\.0\.1:1/)]);

    const clock = { now: () => new Date(), start: new Date(0), moveTo: () => Promise.resolve() };
    const server = await startLocalChat({
      host: '127.0.0.1',
      port: 0,
      token: '654321:another',
      people: [],
      clock,
      words: {},
    });
    const refused = await runCommand('src/main.ts', { ...on, TELEGRAM_API_ROOT: server.url });
    expect(refused.lines).toEqual([expect.stringMatching(/^Telegram từ chối BOT_TOKEN/)]);
    expect([absent.code, refused.code]).toEqual([1, 1]);
    await server.stop();

    const port = await occupiedPort();
    const taken = await runCommand('src/main.ts', {
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      PORT: String(port.number),
    });
    expect(taken.lines).toEqual([expect.stringMatching(/^Cổng \d+ trên 127\.0\.0\.1 đang bị chiếm/)]);
    port.free();
    await place.remove();
  });

  test('a store of the local chat is not used for a real bot, nor the other way round', async () => {
    const place = await makePlace();
    const token = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';
    const clock = { now: () => new Date(), start: new Date(0), moveTo: () => Promise.resolve() };
    const server = await startLocalChat({ host: '127.0.0.1', port: 0, token, people: [], clock, words: {} });
    const where = {
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    };
    const own = async (value: object): Promise<void> => {
      const store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
      await store.database.setting.upsert({
        where: { key: 'owner' },
        create: { key: 'owner', value },
        update: { value },
      });
      await store.close();
    };
    await own({ kind: 'local-chat' });
    const real = await runCommand('src/main.ts', { ...where, BOT_TOKEN: token, TELEGRAM_API_ROOT: server.url });
    expect(real.lines).toEqual([expect.stringMatching(/là của chat thử, không dùng cho bot thật/)]);
    await own({ kind: 'bot', id: 7 });
    const trial = await runCommand('src/main.ts', where);
    expect(trial.lines).toEqual([expect.stringMatching(/thuộc về bot có mã 7/)]);
    await server.stop();
    await place.remove();
  });
});

function occupiedPort(): Promise<{ number: number; free: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        number: typeof address === 'object' && address !== null ? address.port : 0,
        free: () => server.close(),
      });
    });
  });
}
