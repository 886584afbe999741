import { describe, expect, test } from 'vitest';
import { Api, InputFile } from 'grammy';
import { RateLimiter } from '../../src/telegram/sending/rate-limiter.ts';
import { HandClock, SleepersClock } from '../support/machine-clocks.ts';

/** A machine clock that only sleeping moves, and a Telegram that notes when what came. */
function world(
  refuse: (count: number) => number | null = () => null,
  clock: HandClock = new SleepersClock(),
): {
  pace: RateLimiter;
  sent: { chat: string; at: number }[];
} {
  let count = 0;
  const sent: { chat: string; at: number }[] = [];
  const send = ((_input: string, init?: RequestInit) => {
    const wait = refuse((count += 1));
    if (wait !== null)
      return Promise.resolve(
        new Response(JSON.stringify({ ok: false, parameters: { retry_after: wait } }), { status: 429 }),
      );
    sent.push({ chat: String((JSON.parse(init?.body as string) as { chat_id: number }).chat_id), at: clock.now() });
    return Promise.resolve(new Response('{"ok":true}'));
  }) as typeof fetch;
  return { pace: new RateLimiter(send, clock), sent };
}

const message = (chat_id: number): RequestInit => ({ method: 'POST', body: JSON.stringify({ chat_id, text: 'a' }) });

describe('pacing what is sent', () => {
  test('thirty notices a second go to different chats', async () => {
    const { pace, sent } = world();
    const notify = pace.fetch(false);
    for (let chat = 1; chat <= 61; chat += 1) await notify('https://x/bot1:a/sendMessage', message(chat));
    expect(sent.at(-1)!.at).toBeGreaterThanOrEqual(1999);
    expect(sent.at(-1)!.at).toBeLessThan(2100);
  });

  test.each([
    [7, 1000],
    [-7, 3000],
  ])('notices to chat %d go %d milliseconds apart', async (chat, apart) => {
    const { pace, sent } = world();
    const notify = pace.fetch(false);
    for (let count = 0; count < 3; count += 1) await notify('https://x/bot1:a/sendMessage', message(chat));
    expect(sent.map(({ at }) => at)).toEqual([0, apart, 2 * apart]);
  });

  /** An Api whose calls keep the pace, uploads among them, with the instants at which they went. */
  function uploading(status: (chat: string) => number = () => 200) {
    const clock = new SleepersClock();
    const sent: { chat: number; at: number }[] = [];
    const pace = new RateLimiter(
      (() => {
        const code = status(String(chats.shift()));
        const body =
          code === 200 ? { ok: true, result: {} } : { ok: false, error_code: code, parameters: { retry_after: 9 } };
        return Promise.resolve(new Response(JSON.stringify(body), { status: code }));
      }) as typeof fetch,
      clock,
    );
    const chats: number[] = [];
    const api = new Api('1:a', { apiRoot: 'http://localhost', fetch: pace.fetch(true) as never });
    api.config.use(pace.nameChat);
    const sendPhoto = async (chat: number): Promise<void> => {
      chats.push(chat);
      await api.sendPhoto(chat, new InputFile(Buffer.from('picture')));
      sent.push({ chat, at: clock.now() });
    };
    return { pace, sent, sendPhoto };
  }

  test('two hundred people are sent a picture each at the rate of the bot, and somebody who asks for thirty waits alone', async () => {
    const { pace, sent, sendPhoto } = uploading();
    const flood = Promise.all(Array.from({ length: 30 }, () => sendPhoto(7)));
    await Promise.all(Array.from({ length: 200 }, (_, at) => sendPhoto(100 + at)));
    await flood;
    const others = sent.filter(({ chat }) => chat !== 7);
    expect(others).toHaveLength(200);
    expect(others.at(-1)!.at).toBeLessThan(8000);
    for (const { at } of sent) expect(sent.filter((one) => one.at >= at && one.at < at + 1000).length).toBeLessThan(62);
    expect(sent.filter(({ chat }) => chat === 7).at(-1)!.at).toBeGreaterThanOrEqual(9000);
    expect([...pace.restingChats().keys()]).toContain(7);
  });

  test('the 429 of an upload holds its chat, and is handed to the caller: its stream was read', async () => {
    const { pace, sendPhoto } = uploading(() => 429);
    await expect(sendPhoto(7)).rejects.toThrow(/429/);
    expect([...pace.restingChats()]).toEqual([[7, 9000]]);
  });

  test('an answer does not wait for notices', async () => {
    const { pace, sent } = world();
    const notify = pace.fetch(false);
    const answer = pace.fetch(true);
    await notify('https://x/bot1:a/sendMessage', message(7));
    await answer('https://x/bot1:a/sendMessage', message(7));
    expect(sent.map(({ at }) => at)).toEqual([0, 0]);
  });

  test('after a 429 its chat alone waits as long as Telegram says, and the refused call is sent again', async () => {
    const clock = new HandClock();
    const { pace, sent } = world((count) => (count === 1 ? 5 : null), clock);
    const notify = pace.fetch(false);
    const answer = pace.fetch(true);
    const refused = notify('https://x/bot1:a/sendMessage', message(-7));
    await new Promise((resolve) => setImmediate(resolve));
    expect(pace.restingChats().get(-7)).toBe(5000);
    await answer('https://x/bot1:a/sendMessage', message(8));
    await clock.moveBy(5000);
    await refused;
    expect(sent).toEqual([
      { chat: '8', at: 0 },
      { chat: '-7', at: 5000 },
    ]);
  });

  test.each([
    ['of a second person in a row', [7, 8]],
    ['about no chat', [undefined]],
  ])('a 429 %s lets everybody wait', async (_why, chats) => {
    const clock = new HandClock();
    const { pace, sent } = world((count) => (count <= chats.length ? 5 : null), clock);
    const answer = pace.fetch(true);
    const refused = chats.map((chat) => answer('https://x/bot1:a/sendMessage', message(chat as number)));
    await new Promise((resolve) => setImmediate(resolve));
    const another = answer('https://x/bot1:a/sendMessage', message(9));
    await clock.moveBy(4999);
    expect(sent).toEqual([]);
    await clock.moveBy(1);
    await Promise.all([another, ...refused]);
    expect(sent).toHaveLength(chats.length + 1);
  });

  test.each([
    ['sendMessage', [-7, -8]],
    ['sendChatAction', [-7]],
    ['deleteMessage', [-7]],
    ['pinChatMessage', [-7]],
  ])('a 429 of %s in groups holds no person', async (method, groups) => {
    const { pace, sent } = world((count) => (count <= groups.length ? 5 : null), new HandClock());
    const answer = pace.fetch(true);
    for (const group of groups) void answer(`https://x/bot1:a/${method}`, message(group));
    await new Promise((resolve) => setImmediate(resolve));
    await answer('https://x/bot1:a/sendMessage', message(9));
    expect(sent).toEqual([{ chat: '9', at: 0 }]);
  });

  test('a wait that is too long is handed to the caller', async () => {
    const { pace } = world(() => 3600);
    expect((await pace.fetch(false)('https://x/bot1:a/sendMessage', message(7))).status).toBe(429);
  });

  test('polling and answers to presses are not counted as sending', async () => {
    const { pace, sent } = world();
    const answer = pace.fetch(false);
    for (let count = 0; count < 5; count += 1) await answer('https://x/bot1:a/answerCallbackQuery', message(7));
    expect(sent.every(({ at }) => at === 0)).toBe(true);
  });

  test('a flood of answers to one chat is slowed to its rate after a moment, and nobody else waits for it', async () => {
    const { pace, sent } = world();
    const answer = pace.fetch(true);
    const flood = Promise.all(Array.from({ length: 30 }, () => answer('https://x/bot1:a/sendMessage', message(7))));
    await answer('https://x/bot1:a/sendMessage', message(8));
    await flood;
    expect(sent.find(({ chat }) => chat === '8')?.at).toBe(0);
    const flooded = sent.filter(({ chat }) => chat === '7').map(({ at }) => at);
    expect(flooded.slice(0, 21).every((at) => at === 0)).toBe(true);
    expect(flooded.slice(21)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((second) => second * 1000));
  });
});
