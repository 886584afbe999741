import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOCUMENT_SENT } from '../../src/actions/documents/document-sent-notice.ts';
import { measureQueues } from '../../src/actions/health/measure-queues.ts';
import { NOTICES } from '../../src/telegram/routing/notices.ts';
import {
  backoff,
  claimDueNotice,
  settleDelivery,
  takeOverDelivery,
  type SendingOutcome,
} from '../../src/actions/outbox/deliver-notices.ts';
import { type Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { planEachNotice, planNotices } from '../../src/actions/outbox/plan-notices.ts';
import { ROUND_OPENED } from '../../src/actions/rounds/round-opened-notice.ts';

const START = new Date('2018-12-05T01:00:00Z');

const MINUTE = 60_000;

const CHATS = [501, 502, 503];

describe('the outbox by a clock of its own', () => {
  let lent: LentStore;
  let store: Store;
  let now: Date;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
  });
  beforeEach(async () => {
    now = START;
    await store.database.notice.deleteMany();
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** Puts one notice to each chat into the outbox. */
  async function fill(chats: readonly number[], kind = 'suspended'): Promise<void> {
    await store.database.notice.deleteMany();
    await store.database.notice.createMany({
      data: chats.map((chat) => ({
        kind,
        params: {},
        chatId: BigInt(chat),
        priority: 1,
        dedupeKey: `outbox-${chat}`,
        dueAt: START,
        createdAt: START,
      })),
    });
  }
  const claim = () => claimDueNotice(store, { businessNow: START, dueUntil: START }, now, [], NOTICES);
  const settle = (claimed: NonNullable<Awaited<ReturnType<typeof claim>>>, outcome: SendingOutcome, random = 0.5) =>
    settleDelivery(store, claimed.notice, outcome, { businessNow: START, machineNow: now }, random);
  const only = () => store.database.notice.findFirstOrThrow();
  /** Moves the clock to where the only notice may be tried again; returns the milliseconds that took. */
  async function wait(): Promise<number> {
    const { heldUntil } = await only();
    const waited = (heldUntil?.getTime() ?? now.getTime()) - now.getTime();
    now = new Date(now.getTime() + waited);
    return waited;
  }

  test('attempts are further and further apart, up to the longest wait, and never all at once', () => {
    const longest = 30_000;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const whole = Math.min(longest, 500 * 2 ** attempts);
        const pause = backoff(attempts, random, longest);
        expect(pause).toBeGreaterThanOrEqual(whole / 2);
        expect(pause).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('what never reached Telegram is tried for as long as that takes, half a minute apart, and never unknown', async () => {
    await fill([501]);
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const claimed = await claim();
      await settle(claimed!, { kind: 'unsent', fault: 'ECONNREFUSED' });
      expect(await wait()).toBeLessThanOrEqual(30_000);
    }
    expect(await only()).toMatchObject({ state: 'pending', attempts: 60, unknownOutcomes: 0, failedAttempts: 0 });
    await settle((await claim())!, { kind: 'sent', messageIds: [1] });
    expect((await only()).state).toBe('sent');
  });

  test('an outcome that stays unknown is repeated over a quarter of an hour, each time counted, then set aside', async () => {
    await fill([501]);
    let waited = 0;
    let attempts = 0;
    while ((await only()).state !== 'set-aside') {
      await settle((await claim())!, { kind: 'unknown', fault: 'Bad Gateway' }, 0);
      waited += await wait();
      attempts += 1;
    }
    expect(waited).toBeGreaterThan(15 * MINUTE);
    expect(await only()).toMatchObject({ unknownOutcomes: attempts, attempts, fault: 'Bad Gateway' });
    expect(await claim()).toBeNull();
  });

  test('a notice of which its senders die again and again is set aside', async () => {
    await fill([501]);
    for (let death = 0; death < 12; death += 1) {
      expect(await claim()).toMatchObject({ kind: 'due' });
      now = new Date(now.getTime() + 2 * MINUTE);
    }
    const last = await claim();
    expect(last).toMatchObject({ kind: 'broken', fault: 'outcome unknown' });
    await settle(last!, { kind: 'broken', fault: 'outcome unknown' });
    expect(await only()).toMatchObject({ state: 'set-aside', unknownOutcomes: 12 });
  });

  /** Tries a notice until it ends; returns what it is in then. */
  async function tryToTheEnd(): Promise<string> {
    for (;;) {
      const claimed = await claim();
      if (claimed?.kind !== 'broken') throw new Error('It could be read.');
      const state = await settle(claimed, { kind: 'broken', fault: claimed.fault });
      if (state !== 'retry') return state;
      await wait();
    }
  }
  const to = { chatId: 501, officerId: null, priority: 1, dedupeKey: 'unread', dueAt: START };

  test.each([
    ['of an unknown kind', 'Unknown kind of notice: none', () => fill([501], 'none')],
    [
      'without a parameter',
      'Parameters of a notice do not fit',
      // @ts-expect-error The compiler refuses it.
      () => planNotices(store.database, null, DOCUMENT_SENT, {}, [to], START),
    ],
    [
      'with a parameter of another type',
      'Parameters of a notice do not fit',
      // @ts-expect-error The compiler refuses it.
      () => planNotices(store.database, null, DOCUMENT_SENT, { documentId: '1' }, [to], START),
    ],
    [
      'with the parameter of another kind',
      'Parameters of a notice do not fit',
      // @ts-expect-error The compiler refuses it.
      () => planNotices(store.database, null, DOCUMENT_SENT, { reportId: 1 }, [to], START),
    ],
    [
      'of its own among others, without a parameter',
      'Parameters of a notice do not fit',
      // @ts-expect-error The compiler refuses it.
      () => planEachNotice(store.database, null, ROUND_OPENED, [{ ...to, params: { roundId: 1 } }], START),
    ],
  ])('a notice %s is never dropped in silence: it is set aside, and counted', async (_what, fault, plan) => {
    await plan();
    expect(await tryToTheEnd()).toBe('set-aside');
    expect(await only()).toMatchObject({ attempts: 3, fault: expect.stringContaining(fault) as string });
    expect((await measureQueues(store, START)).noticesSetAside).toBe(1);
  });

  test('who takes over tries at once what was on its way, and counts it as unknown', async () => {
    await fill([501]);
    await claim();
    expect(await claim()).toBeNull();
    expect(await takeOverDelivery(store, now)).toBe(1);
    expect(await takeOverDelivery(store, now)).toBe(0);
    await settle((await claim())!, { kind: 'sent', messageIds: [1] });
    expect(await only()).toMatchObject({ state: 'sent', unknownOutcomes: 1 });
  });

  type Fate = 'sent' | 'unknown' | 'unknown-sent' | 'unsent' | 'refused' | 'death' | 'death-sent';
  const attempt = fc.record({
    kind: fc.constant('attempts' as const),
    // Two at once, as where a process was held up and another took over.
    fates: fc.array(
      fc.constantFrom<Fate>('sent', 'unknown', 'unknown-sent', 'unsent', 'refused', 'death', 'death-sent'),
      { minLength: 1, maxLength: 2 },
    ),
  });
  const passing = fc.record({ kind: fc.constant('time' as const), seconds: fc.integer({ min: -300, max: 3600 }) });
  const takeover = fc.record({ kind: fc.constant('takeover' as const) });

  test('through deaths, outages, clock jumps and two at once: nothing is lost, and every repetition was unknown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 5, arbitrary: attempt }, { weight: 4, arbitrary: passing }, takeover), {
          maxLength: 30,
        }),
        async (events) => {
          await fill(CHATS);
          now = START;
          const arrived = new Map(CHATS.map((chat) => [chat, 0]));
          const live = async (fates: readonly Fate[]): Promise<void> => {
            const claims = await Promise.all(fates.map(claim));
            const held = claims.flatMap((one) => (one === null ? [] : [one.notice.id]));
            expect(new Set(held).size).toBe(held.length);
            for (const [at, claimed] of claims.entries()) {
              const fate = fates[at];
              if (claimed === null || fate === undefined) continue;
              if (claimed.kind === 'broken') {
                await settle(claimed, { kind: 'broken', fault: claimed.fault });
                continue;
              }
              const { chatId } = claimed.notice;
              if (fate.endsWith('sent') && fate !== 'unsent') arrived.set(chatId, (arrived.get(chatId) ?? 0) + 1);
              if (fate === 'sent') await settle(claimed, { kind: 'sent', messageIds: [1] });
              if (fate === 'unsent') await settle(claimed, { kind: 'unsent', fault: 'ECONNREFUSED' });
              if (fate === 'refused') await settle(claimed, { kind: 'wait', seconds: 5 });
              if (fate.startsWith('unknown')) await settle(claimed, { kind: 'unknown', fault: 'ECONNRESET' });
            }
          };
          for (const event of events) {
            if (event.kind === 'attempts') await live(event.fates);
            if (event.kind === 'time') now = new Date(now.getTime() + event.seconds * 1000);
            if (event.kind === 'takeover') await takeOverDelivery(store, now);
          }
          // In the end everything works.
          now = new Date(now.getTime() + 24 * 60 * MINUTE);
          while ((await store.database.notice.count({ where: { finishedAt: null } })) > 0) await live(['sent']);
          for (const { chatId, state, unknownOutcomes } of await store.database.notice.findMany()) {
            const count = arrived.get(Number(chatId)) ?? 0;
            if (state === 'set-aside') expect(unknownOutcomes).toBeGreaterThanOrEqual(12);
            else expect(state).toBe('sent');
            if (state === 'sent') expect(count).toBeGreaterThanOrEqual(1);
            expect(count).toBeLessThanOrEqual(1 + unknownOutcomes);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});
