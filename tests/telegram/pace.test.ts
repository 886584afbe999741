import { describe, expect, test } from 'vitest';
import { Pace } from '../../src/telegram/pace.ts';

/** A machine clock that only sleeping moves, and a Telegram that notes when what came. */
function world(refuse: (count: number) => number | null = () => null): {
  pace: Pace;
  sent: { chat: string; at: number }[];
} {
  let now = 0;
  let count = 0;
  const waiting: { at: number; wake: () => void }[] = [];
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      waiting.push({ at: now + milliseconds, wake });
      // Time moves to the next sleeper once everybody sleeps.
      setImmediate(() => {
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting.shift();
        if (next === undefined) return;
        now = Math.max(now, next.at);
        next.wake();
      });
    });
  const sent: { chat: string; at: number }[] = [];
  const send = ((_input: string, init?: RequestInit) => {
    const wait = refuse((count += 1));
    if (wait !== null)
      return Promise.resolve(
        new Response(JSON.stringify({ ok: false, parameters: { retry_after: wait } }), { status: 429 }),
      );
    sent.push({ chat: String((JSON.parse(init?.body as string) as { chat_id: number }).chat_id), at: now });
    return Promise.resolve(new Response('{"ok":true}'));
  }) as typeof fetch;
  return { pace: new Pace(send, () => now, sleep), sent };
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

  test('an upload, which names its chat in no JSON, lets no chat rest', async () => {
    const pace = new Pace(
      () => Promise.resolve(new Response('{"ok":true}')),
      () => 0,
    );
    const answer = pace.fetch(true);
    await answer('https://x/bot1:a/sendPhoto', { method: 'POST', body: Buffer.from('--boundary') });
    await answer('https://x/bot1:a/sendMessage', message(7));
    expect([...pace.restingChats().keys()]).toEqual([7]);
  });

  test('an answer does not wait for notices', async () => {
    const { pace, sent } = world();
    const notify = pace.fetch(false);
    const answer = pace.fetch(true);
    await notify('https://x/bot1:a/sendMessage', message(7));
    await answer('https://x/bot1:a/sendMessage', message(7));
    expect(sent.map(({ at }) => at)).toEqual([0, 0]);
  });

  test('after a 429 everybody waits as long as Telegram says, and the refused call is sent again', async () => {
    const { pace, sent } = world((count) => (count === 1 ? 5 : null));
    const notify = pace.fetch(false);
    const answer = pace.fetch(true);
    await notify('https://x/bot1:a/sendMessage', message(7));
    await answer('https://x/bot1:a/sendMessage', message(8));
    expect(sent).toEqual([
      { chat: '7', at: 5000 },
      { chat: '8', at: 5000 },
    ]);
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
