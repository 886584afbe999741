import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openClock } from '../../src/actions/clock/business-clock.ts';
import { startLocalChat, type Fault, type LocalChat } from '../../src/local-chat/index.ts';
import { createMeasurements } from '../../src/process/measurements.ts';
import { pino } from 'pino';
import { claimNotice } from '../../src/store/notices.ts';
import type { Store } from '../../src/store/open-store.ts';
import { startTelegram, type Telegram } from '../../src/telegram/routing/index.ts';
import { fastClock } from '../support/machine-clocks.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const TOKEN = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';
const PERSON = 42;
const OTHER = 43;

describe('delivering notices through faults', () => {
  let lent: LentStore;
  let store: Store;
  let chat: LocalChat;
  let telegram: Telegram;
  let faults: (Fault | undefined)[];
  let count = 0;
  /** By so much the machine's wall clock was set back, in milliseconds. */
  let setBack = 0;
  beforeAll(async () => {
    faults = [];
    lent = await lendStore();
    store = lent.store;
    const clock = await openClock(store, () => new Date(Date.now() - setBack), undefined);
    chat = await startLocalChat({
      host: '127.0.0.1',
      port: 0,
      token: TOKEN,
      people: [PERSON, OTHER].map((id) => ({ id, firstName: `Người thử ${id}`, phone: '', description: '' })),
      clock: { now: () => clock.now(), start: new Date(0), moveTo: () => Promise.resolve() },
      words: {},
      onCall: ({ method }) => (method === 'sendmessage' ? faults.shift() : undefined),
    });
    telegram = await startTelegram({
      token: TOKEN,
      apiRoot: chat.url,
      store,
      clock: fastClock(),
      now: () => clock.now(),
      dueUntil: () => clock.dueUntil(),
      adminIds: [],
      pdf: null,
      defaultLocale: 'vi',
      logger: pino({ level: 'silent' }),
      webhook: null,
      proxy: undefined,
      measurements: createMeasurements(),
      leads: () => true,
      own: () => Promise.resolve(),
      refuse: () => new Error('refused'),
    });
    chat.sendText(OTHER, '/start');
    chat.sendText(PERSON, '/start');
    for (const id of [PERSON, OTHER]) await chat.waitFor(id, ({ text }) => text.includes('xin lưu'), 0, 10_000);
    const unit = await store.database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    await store.database.registration.create({
      data: {
        id: 1,
        telegramUserId: 1n,
        chatId: BigInt(PERSON),
        state: 'refused',
        unitId: unit.id,
        refusalReason: 'thử',
        startedAt: new Date(),
      },
    });
  });
  afterAll(async () => {
    await telegram.stop();
    await chat.stop();
    await lent.giveBack();
  });

  // What is answered after a test has ended would take a fault of the next.
  afterEach(async () => {
    const open = () => store.database.inboxUpdate.count({ where: { doneAt: null } });
    await expect.poll(open, { timeout: 20_000 }).toBe(0);
    faults = [];
    setBack = 0;
  });

  /** Puts one notice into the outbox and waits until nothing more happens to it. */
  const deliver = (...injected: Fault[]): ReturnType<typeof deliverDue> => deliverDue(new Date(0), injected);

  async function deliverDue(
    dueAt: Date,
    injected: Fault[],
  ): Promise<{ state: string; unknownOutcomes: number; fault: string | null; received: number }> {
    faults = injected;
    const dedupeKey = `notice-${(count += 1)}`;
    const heard = (): number =>
      chat.messages(PERSON).filter(({ text }) => text.includes('chưa xác nhận được đăng ký')).length;
    const before = heard();
    await store.database.notice.create({
      data: {
        kind: 'registration-refused',
        params: { registrationId: 1 },
        chatId: BigInt(PERSON),
        priority: 1,
        dedupeKey,
        dueAt,
        createdAt: new Date(),
      },
    });
    telegram.deliver();
    const read = () => store.database.notice.findUniqueOrThrow({ where: { dedupeKey } });
    await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toMatch(/sent|failed|dropped/);
    const { state, unknownOutcomes, fault } = await read();
    return { state, unknownOutcomes, fault, received: heard() - before };
  }

  test('without faults it is sent once', async () => {
    expect(await deliver()).toMatchObject({ state: 'sent', unknownOutcomes: 0, received: 1 });
  });

  test('a 429 was not sent: it is sent after the wait, once', async () => {
    const outcome = await deliver({ kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 1 });
    expect(outcome).toMatchObject({ state: 'sent', unknownOutcomes: 0, received: 1 });
  });

  test.each<[string, Fault, number]>([
    ['a 502', { kind: 'refuse', code: 502, description: 'Bad Gateway' }, 1],
    ['a connection dropped before', { kind: 'drop-before' }, 1],
    ['a connection dropped after it was taken', { kind: 'drop-after' }, 2],
  ])('%s leaves its outcome unknown: counted, and repeated once', async (_what, fault, received) => {
    expect(await deliver(fault)).toMatchObject({ state: 'sent', unknownOutcomes: 1, received });
  });

  test('what was due stays due where the clock of the machine is set back by two minutes', async () => {
    const dueAt = new Date();
    // The delivery looks at the outbox, so it has seen this instant.
    expect(await deliver()).toMatchObject({ state: 'sent' });
    setBack = 120_000;
    expect(await deliverDue(dueAt, [{ kind: 'refuse', code: 502, description: 'Bad Gateway' }])).toMatchObject({
      state: 'sent',
      received: 1,
    });
  });

  test('an outcome unknown twice is tried a third time, each repetition counted', async () => {
    const outcome = await deliver({ kind: 'drop-after' }, { kind: 'drop-before' });
    expect(outcome).toMatchObject({ state: 'sent', unknownOutcomes: 2, received: 2 });
  });

  test('what is urgent is claimed first, and what another process holds is left alone until its lease ends', async () => {
    const dueAt = new Date('2100-01-01');
    await store.database.notice.createMany({
      data: [2, 0, 1].map((priority) => ({
        kind: 'registration-refused',
        params: { registrationId: 1 },
        chatId: BigInt(PERSON),
        priority,
        dedupeKey: `later-${priority}`,
        dueAt,
        createdAt: new Date(),
      })),
    });
    const claim = async (machineNow: string, leaseUntil: string, busyChats: number[] = []) => {
      const at = { machineNow: new Date(machineNow), leaseUntil: new Date(leaseUntil), busyChats };
      const claimed = [];
      for (;;) {
        const notice = await claimNotice(store.database, { dueUntil: new Date('2100-01-02'), ...at });
        if (notice === null) return claimed;
        claimed.push(notice);
      }
    };
    expect(await claim('2100-01-02T00:00:00Z', '2100-01-02T00:01:00Z', [PERSON])).toEqual([]);
    const first = await claim('2100-01-02T00:00:00Z', '2100-01-02T00:01:00Z');
    expect(first.map(({ priority }) => priority)).toEqual([0, 1, 2]);
    expect(await claim('2100-01-02T00:00:30Z', '2100-01-02T00:02:00Z')).toEqual([]);
    const again = await claim('2100-01-02T00:01:00Z', '2100-01-02T00:03:00Z');
    expect(again.map(({ unknownOutcomes }) => unknownOutcomes)).toEqual([1, 1, 1]);
    await store.database.notice.deleteMany({ where: { dueAt } });
  });

  test('a chat that moved is written to under its new id', async () => {
    const outcome = await deliver({
      kind: 'refuse',
      code: 400,
      description: 'Bad Request: group chat was upgraded',
      migrateTo: OTHER,
    });
    expect(outcome).toMatchObject({ state: 'sent', unknownOutcomes: 0, received: 0 });
    expect(chat.messages(OTHER).at(-1)?.text).toContain('chưa xác nhận được đăng ký');
  });

  test.each<[string, Fault]>([
    ['a 429', { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 1 }],
    ['a 502', { kind: 'refuse', code: 502, description: 'Bad Gateway' }],
    ['a connection dropped before', { kind: 'drop-before' }],
    ['a connection dropped after it was taken', { kind: 'drop-after' }],
  ])('an answer to somebody who writes comes through %s', async (_what, fault) => {
    const after = Math.max(...chat.messages(PERSON).map(({ id }) => id));
    faults = [fault];
    chat.sendText(PERSON, '/trogiup');
    await chat.waitFor(PERSON, ({ text }) => text.includes('Các việc có thể làm'), after, 10_000);
    const updates = await store.database.inboxUpdate.findMany({ where: { fault: { not: null } } });
    expect(updates).toEqual([]);
  });

  test('somebody who blocked the bot is marked as out of reach, and reached again with the next message', async () => {
    await store.database.officer.create({
      data: {
        telegramUserId: BigInt(PERSON),
        chatId: BigInt(PERSON),
        fullName: 'Nguyễn Văn A',
        title: 'chuyên viên',
        phone: '',
        createdAt: new Date(),
      },
    });
    chat.block(PERSON, true);
    expect(await deliver()).toMatchObject({
      state: 'failed',
      received: 0,
      fault: 'Forbidden: bot was blocked by the user',
    });
    const reach = async () =>
      (await store.database.officer.findFirst({ where: { chatId: BigInt(PERSON) } }))?.unreachableSince;
    expect(await reach()).toBeInstanceOf(Date);
    chat.block(PERSON, false);
    chat.sendText(PERSON, '/trogiup');
    await expect.poll(reach).toBeNull();
  });
});
