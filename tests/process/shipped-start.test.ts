import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { throughTsx } from '../support/bundled-program.ts';
import { makePlace, type Place } from '../support/place.ts';

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place.remove());

// The other processes of the tests are run from one file.
test('started as it is shipped, through tsx, it opens the local chat, and ends when it is asked to', async () => {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: place.dataFolder,
    ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
  };
  const child = spawn(process.execPath, throughTsx('src/main.ts'), { env });
  const ended = once(child, 'exit');
  let said = '';
  const greeted = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  await Promise.race([greeted, ended]);
  expect(said).toMatch(/^Chat thử đang mở tại http:\/\/localhost:\d+ .*Dừng bằng Ctrl\+C\.\n$/);
  const address = /http:\S+/.exec(said)?.[0] ?? '';
  expect((await fetch(address)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
