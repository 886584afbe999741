import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHttpProxy, startSocksProxy } from '../support/gates.ts';
import { startStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await startStand();
});
afterAll(() => stand.stop());

test.each([
  ['http', startHttpProxy],
  ['socks5', startSocksProxy],
])('Telegram is reached through an %s proxy, and through nothing else', async (scheme, startProxy) => {
  const proxy = await startProxy();
  const bot = stand.bot({ TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}` });
  const person = stand.person(42);
  await bot.start();
  await person.says('/trogiup', /Các việc có thể làm/);
  expect(proxy.passed()).toBeGreaterThan(0);
  await expect.poll(() => stand.chat.pendingUpdates()).toBe(0);
  await proxy.close();
  const sent = stand.chat.calls.length;
  stand.chat.sendText(person.id, '/trogiup');
  await expect.poll(() => stand.chat.pendingUpdates()).toBe(1);
  expect(stand.chat.calls.length).toBe(sent);
  person.mark();
  await proxy.open();
  await person.reads(/Các việc có thể làm/);
  await bot.stop();
  await proxy.close();
});

test('a proxy that is not there is named in the line that ends the start', async () => {
  const bot = stand.bot({ TELEGRAM_PROXY: 'http://127.0.0.1:9' });
  await expect(bot.start()).rejects.toThrow(/Không kết nối được Telegram[\s\S]*TELEGRAM_PROXY/);
});
