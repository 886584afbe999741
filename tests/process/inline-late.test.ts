import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { startStand, type Stand } from '../support/stand.ts';

let stand: Stand;
let bot: BotProcess;
let late = 0;
beforeAll(async () => {
  stand = await startStand({
    onCall: ({ method }) => {
      if (method !== 'answerinlinequery' || late === 1) return undefined;
      late += 1;
      return { kind: 'refuse', code: 400, description: 'Bad Request: query is too old and response timeout expired' };
    },
  });
  bot = stand.bot();
  await bot.start();
}, 60_000);
afterAll(() => stand.stop());

test('an inline answer that comes too late is wanted no longer: its update is done, and nobody is told of a fault', async () => {
  void stand.chat.askInline(42, '2.1');
  await expect.poll(() => late, { timeout: 20_000 }).toBe(1);
  expect((await stand.chat.askInline(42, '2.2'))?.results).not.toEqual([]);
  await bot.stop();
  const kept = await stand.inStore(({ database }) => database.inboxUpdate.findMany());
  expect(kept.map(({ fault }) => fault)).toEqual([null, null]);
  expect(stand.chat.messages(42)).toEqual([]);
});
