import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { cameBeforeAnswer, InboxQueue } from '../../src/telegram/receiving/inbox-queue.ts';
import { REAL_CLOCK, type MachineClock } from '../../src/process/machine-clock.ts';

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
        const queue = new InboxQueue({
          handle: async ({ update_id, message }) => {
            const chat = message?.chat.id ?? 0;
            expect(inHand.has(chat)).toBe(false);
            inHand.add(chat);
            most = Math.max(most, inHand.size);
            await scheduler.schedule(Promise.resolve(), `update ${update_id}`);
            inHand.delete(chat);
            handled.set(chat, [...(handled.get(chat) ?? []), update_id]);
            return null;
          },
          concurrency,
          clock: REAL_CLOCK,
        });
        queue.push(chats.map((chat, at) => update(at, chat)));
        await scheduler.waitIdle();
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
  const queue = new InboxQueue({
    handle: ({ message }) => {
      order.push(message?.chat.id ?? 0);
      return Promise.resolve(null);
    },
    concurrency: 1,
    clock: REAL_CLOCK,
  });
  queue.push([...Array.from({ length: 1000 }, (_, at) => update(at, 7)), update(1000, 8)]);
  await expect.poll(() => order.length).toBe(1001);
  expect(order.indexOf(8)).toBe(1);
});

test('closing waits for what is in hand and hands out nothing more', async () => {
  const handled: number[] = [];
  let finish = (): void => undefined;
  const queue = new InboxQueue({
    handle: async ({ update_id }) => {
      await new Promise<void>((resolve) => (finish = resolve));
      handled.push(update_id);
      return null;
    },
    concurrency: 1,
    clock: REAL_CLOCK,
  });
  queue.push([update(1, 7), update(2, 7), update(3, 8)]);
  const closed = queue.close();
  finish();
  await closed;
  expect(handled).toEqual([1]);
});

test('of what may end the process one is in hand at a time, in the order of its lane, and others go on beside it', async () => {
  const order: number[] = [];
  const ends = new Map<number, () => void>();
  const queue = new InboxQueue({
    handle: ({ update_id: id }) => {
      order.push(id);
      return new Promise((resolve) => void ends.set(id, () => resolve(null)));
    },
    concurrency: 10,
    clock: REAL_CLOCK,
    isSuspect: ({ update_id: id }) => id < 3,
  });
  queue.push([update(1, 7), update(2, 8), update(4, 8), update(5, 9)]);
  expect(order).toEqual([1, 5]);
  ends.get(1)?.();
  await expect.poll(() => order).toEqual([1, 5, 2]);
  ends.get(2)?.();
  await expect.poll(() => order).toEqual([1, 5, 2, 4]);
  for (const end of ends.values()) end();
  await queue.close();
});

test('what is to be tried again keeps its place in its lane, and gives its place in hand to others', async () => {
  const order: number[] = [];
  let wake = (): void => undefined;
  const clock: MachineClock = {
    ...REAL_CLOCK,
    after: (_milliseconds, work) => {
      wake = work;
      return () => undefined;
    },
  };
  let failing = true;
  const queue = new InboxQueue({
    handle: ({ update_id: id }) => {
      order.push(id);
      return Promise.resolve(id === 1 && failing ? 1000 : null);
    },
    concurrency: 1,
    clock,
  });
  queue.push([update(1, 7), update(2, 7), update(3, 8)]);
  await expect.poll(() => order).toEqual([1, 3]);
  expect(queue.holds(1)).toBe(true);
  expect(queue.isInHand('chat:7')).toBe(true);
  failing = false;
  wake();
  await expect.poll(() => order).toEqual([1, 3, 1, 2]);
  expect(queue.holds(1)).toBe(false);
  await queue.close();
});

test('a lane that waits until it may send gives its place to others, and so do at most ten for each place', async () => {
  const order: number[] = [];
  let pausing = 0;
  const handle = ({ message }: Update): Promise<null> => {
    order.push(message?.chat.id ?? 0);
    return new Promise(() => undefined);
  };
  const queue = new InboxQueue({ handle, concurrency: 2, clock: REAL_CLOCK, pausing: () => pausing });
  queue.push(Array.from({ length: 50 }, (_, at) => update(at, at + 1)));
  await expect.poll(() => order).toEqual([1, 2]);
  pausing = 1;
  queue.lookAgain();
  expect(order).toEqual([1, 2, 3]);
  pausing = 40;
  queue.lookAgain();
  expect(order).toHaveLength(22);
});

test('what comes to nothing while the queue closes is left to the store: nothing is waited for any more', async () => {
  let waits = 0;
  let end = (): void => undefined;
  const clock: MachineClock = {
    ...REAL_CLOCK,
    after: () => {
      waits += 1;
      return () => undefined;
    },
  };
  const queue = new InboxQueue({
    handle: () => new Promise((resolve) => (end = () => resolve(1000))),
    concurrency: 1,
    clock,
  });
  queue.push([update(1, 7)]);
  const closed = queue.close();
  end();
  await closed;
  expect(waits).toBe(0);
});

test('what waits behind an update whose answer could not be delivered came ahead of it, and nothing else did', async () => {
  const ahead: number[] = [];
  const order: number[] = [];
  let wake = (): void => undefined;
  const clock: MachineClock = {
    ...REAL_CLOCK,
    after: (_milliseconds, work) => {
      wake = work;
      return () => undefined;
    },
  };
  let end = (_wait: number | null): void => undefined;
  const queue = new InboxQueue({
    handle: (given) => {
      order.push(given.update_id);
      if (cameBeforeAnswer(given)) ahead.push(given.update_id);
      return new Promise((resolve) => (end = resolve));
    },
    concurrency: 1,
    clock,
  });
  queue.push([update(1, 7), update(2, 7)]);
  end(null);
  await expect.poll(() => order).toEqual([1, 2]);
  expect(ahead).toEqual([]);
  queue.push([update(3, 7)]);
  end(1000);
  await expect.poll(() => queue.isInHand('chat:7')).toBe(true);
  queue.push([update(4, 7)]);
  wake();
  await expect.poll(() => order).toEqual([1, 2, 2]);
  for (let next = 0; next < 2; next += 1) {
    end(null);
    await expect.poll(() => order.length).toBe(4 + next);
  }
  expect(ahead).toEqual([3, 4]);
  end(null);
  await queue.close();
});
