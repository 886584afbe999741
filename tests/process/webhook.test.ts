import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalChat } from '../../src/local-chat/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

const SECRET = 'a-secret-of-this-test';

describe('updates by webhook', () => {
  let stand: Stand;
  let chat: LocalChat;
  let bot: BotProcess;
  let person: ChatPerson;
  let address: string;
  beforeAll(async () => {
    stand = await startStand();
    ({ chat } = stand);
    const port = await freePort();
    address = `http://127.0.0.1:${port}/telegram`;
    bot = stand.bot({ WEBHOOK_URL: address, WEBHOOK_SECRET: SECRET, PORT: String(port) });
    person = stand.person(42);
    await bot.start();
  });
  afterAll(() => stand.stop());

  test('are answered as those of polling are, each once, and those that come while the bot is off afterwards', async () => {
    await person.says('/start', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await expect.poll(() => chat.pendingUpdates()).toBe(0);
    expect(person.heard().filter((text) => text.includes('xin lưu'))).toHaveLength(1);
    // Those that come while the bot is off are kept by Telegram and answered afterwards.
    await bot.kill();
    person.mark();
    chat.sendText(person.id, 'Nam Đàn');
    await bot.startAgain();
    // By the machine's clock: since 01/07/2025 Nam Đàn is a commune.
    await person.reads(/Có phải UBND xã Nam Đàn/);
  });

  test('an update that comes again is answered once', async () => {
    const body = JSON.stringify({
      update_id: 7,
      message: {
        message_id: 900,
        date: 0,
        text: '/trogiup',
        from: { id: 42, is_bot: false, first_name: 'A' },
        chat: { id: 42, type: 'private', first_name: 'A' },
      },
    });
    const headers = { 'x-telegram-bot-api-secret-token': SECRET };
    // Who has not opened the chat cannot be written to.
    await person.says('/khongco', /Chưa có lệnh/);
    for (let times = 0; times < 3; times += 1)
      expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(200);
    await person.says('/khongco', /Chưa có lệnh/);
    expect(person.heard().filter((text) => text.includes('Các việc có thể làm'))).toHaveLength(1);
  });

  test.each([
    ['without the secret', {}, '{"update_id":1}', 401],
    ['with a wrong secret', { 'x-telegram-bot-api-secret-token': 'another-secret-entirely' }, '{"update_id":1}', 401],
    ['that are no updates', { 'x-telegram-bot-api-secret-token': SECRET }, '{"update_id":"x"}', 400],
    ['that are not JSON', { 'x-telegram-bot-api-secret-token': SECRET }, 'nothing', 400],
    [
      'over a megabyte',
      { 'x-telegram-bot-api-secret-token': SECRET },
      JSON.stringify({ update_id: 1, a: 'a'.repeat(1_100_000) }),
      400,
    ],
  ])('%s are refused', async (_what, headers, body, status) => {
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(status);
  });

  test('another path is not found', async () => {
    expect((await fetch(address.replace('telegram', ''), { method: 'POST' })).status).toBe(404);
  });
});
