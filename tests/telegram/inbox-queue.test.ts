import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { InboxQueue } from '../../src/telegram/inbox-queue.ts';

const update = (update_id: number, chatId: number): Update =>
  ({ update_id, message: { chat: { id: chatId }, from: { id: chatId }, text: 'a', date: 0 } }) as unknown as Update;

test('updates of a chat are handled one by one in their order, and no more chats at once than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      fc.scheduler(),
      async (chats, concurrency, scheduler) => {
        const handled = new Map<number, number[]>();
        const inHand = new Set<number>();
        let most = 0;
        const queue = new InboxQueue(async ({ update_id, message }) => {
          const chat = message?.chat.id ?? 0;
          expect(inHand.has(chat)).toBe(false);
          inHand.add(chat);
          most = Math.max(most, inHand.size);
          await scheduler.schedule(Promise.resolve(), `update ${update_id}`);
          inHand.delete(chat);
          handled.set(chat, [...(handled.get(chat) ?? []), update_id]);
        }, concurrency);
        queue.push(chats.map((chat, at) => update(at, chat)));
        await scheduler.waitIdle();
        expect(queue.size).toBe(0);
        expect([...handled.values()].flat()).toHaveLength(chats.length);
        for (const ids of handled.values()) expect(ids).toEqual([...ids].sort((a, b) => a - b));
        expect(most).toBeLessThanOrEqual(concurrency);
        await queue.close();
      },
    ),
  );
});

test('behind a thousand messages of one chat, another one has its turn next', async () => {
  const order: number[] = [];
  const queue = new InboxQueue(({ message }) => {
    order.push(message?.chat.id ?? 0);
    return Promise.resolve();
  }, 1);
  queue.push([...Array.from({ length: 1000 }, (_, at) => update(at, 7)), update(1000, 8)]);
  await expect.poll(() => order.length).toBe(1001);
  expect(order.indexOf(8)).toBe(1);
});

test('closing waits for what is in hand and hands out nothing more', async () => {
  const handled: number[] = [];
  let finish = (): void => undefined;
  const queue = new InboxQueue(async ({ update_id }) => {
    await new Promise<void>((resolve) => (finish = resolve));
    handled.push(update_id);
  }, 1);
  queue.push([update(1, 7), update(2, 7), update(3, 8)]);
  const closed = queue.close();
  finish();
  await closed;
  expect(handled).toEqual([1]);
});
