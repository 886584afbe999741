import type { Update } from 'grammy/types';
import { markApplied } from '../../src/store/inbox.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMeasurements } from '../../src/process/measurements.ts';
import { REAL_CLOCK, type MachineClock } from '../../src/process/machine-clock.ts';
import { AnswerUndelivered } from '../../src/telegram/receiving/error-boundary.ts';
import { startIntake, type Intake } from '../../src/telegram/receiving/intake.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const update = (update_id: number, chatId = update_id): Update =>
  ({
    update_id,
    message: { message_id: 1, date: 0, text: 'a', chat: { id: chatId, type: 'private' }, from: { id: chatId } },
  }) as unknown as Update;

let lent: LentStore;
let intake: Intake;
let handled: number[];
let offsets: number[];
/** What Telegram has for the bot; a poll brings the first batch, whatever offset it names. */
let batches: Update[][];
let strikeMinute: () => void;
let waited: number[];
let logged: string[];
/** What handling an update comes to. */
let handling: (update: Update) => Promise<void>;

async function start(): Promise<void> {
  const clock: MachineClock = {
    ...REAL_CLOCK,
    after: (milliseconds, work) => {
      waited.push(milliseconds);
      return REAL_CLOCK.after(0, work);
    },
    eachMinute: (work) => {
      strikeMinute = work;
      return () => undefined;
    },
  };
  const getUpdates = ({ offset }: { offset: number }, signal: AbortSignal): Promise<Update[]> => {
    offsets.push(offset);
    const next = batches.shift();
    if (next !== undefined) return Promise.resolve(next);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    });
  };
  const bot = {
    api: {
      getUpdates,
      deleteWebhook: () => Promise.resolve(true),
      sendChatAction: () => Promise.resolve(true),
    },
    handleUpdate: (given: Update) => handling(given),
  };
  intake = await startIntake({
    bot: bot as never,
    store: lent.store,
    clock,
    now: () => new Date(),
    logger: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    measurements: createMeasurements(),
    leads: () => true,
    handled: () => undefined,
    webhook: null,
  });
}

/** An update as the store has it. */
async function put(updateId: number, receivedAt: Date, doneAt: Date | null, starts = 1): Promise<void> {
  const row = { updateId: BigInt(updateId), lane: `chat:${updateId}`, payload: update(updateId) as object };
  await lent.store.database.inboxUpdate.create({ data: { ...row, receivedAt, doneAt, starts } });
}

/** Looks until something holds: how long that takes depends on the machine, and says nothing. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });

const allHandled = (ids: number[]): Promise<void> => eventually(() => [...handled].sort((a, b) => a - b)).toEqual(ids);

beforeEach(async () => {
  lent = await lendStore();
  handled = [];
  offsets = [];
  waited = [];
  logged = [];
  handling = ({ update_id }) => Promise.resolve(void handled.push(update_id));
  batches = [];
});
afterEach(async () => {
  await intake.stop();
  await lent.giveBack();
});

test('ids that begin anew at a lower number are handled and confirmed', async () => {
  batches = [[update(700), update(701)], [update(117)], [update(118)]];
  await start();
  await allHandled([117, 118, 700, 701]);
  await eventually(() => offsets).toEqual([0, 702, 118, 119]);
});

test('an id that was used before Telegram began anew is no repetition; one of the last day is', async () => {
  const now = Date.now();
  await put(117, new Date(now - 9 * 86_400_000), new Date(now - 9 * 86_400_000));
  await put(118, new Date(now - 3_600_000), new Date(now - 3_600_000));
  batches = [[update(117)], [update(118)], [update(119)]];
  await start();
  await allHandled([117, 119]);
});

test('what was stored by a call whose answer was lost is handled when it comes again', async () => {
  await start();
  await allHandled([]);
  await put(200, new Date(), null);
  await intake.receive(update(200));
  await intake.receive(update(200));
  await allHandled([200]);
});

test('what lies unfinished and comes no more is looked for each minute, and never handled twice at once', async () => {
  await start();
  await put(300, new Date(), null);
  strikeMinute();
  strikeMinute();
  await allHandled([300]);
});

test('what was begun three times without an end is set aside and told of, once; what comes after it is handled', async () => {
  await put(400, new Date(Date.now() - 2000), null, 3);
  await put(401, new Date(Date.now() - 1000), null, 2);
  await put(402, new Date(), null);
  await start();
  await allHandled([401, 402]);
  strikeMinute();
  const { inboxUpdate, notice } = lent.store.database;
  await eventually(() => inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
  const rows = await inboxUpdate.findMany({ orderBy: { updateId: 'asc' } });
  expect(rows.map(({ starts, fault }) => [starts, fault !== null])).toEqual([
    [3, true],
    [3, false],
    [2, false],
  ]);
  const told = await notice.findMany({ orderBy: { id: 'asc' } });
  expect(told.map(({ kind, chatId, params }) => [kind, Number(chatId), params])).toEqual([
    ['update-not-handled', 400, { updateId: 400, why: 'process-ended' }],
  ]);
});

test('the starts of an update are counted anew once it was applied', async () => {
  const { database } = lent.store;
  await put(450, new Date(), null, 2);
  expect(await markApplied(database, [450], new Date(), { kind: 'done' })).toBe(true);
  expect((await database.inboxUpdate.findFirstOrThrow()).starts).toBe(1);
  await start();
  await allHandled([450]);
});

test('a press in inline mode that is set aside is told to nobody', async () => {
  const payload = { update_id: 500, inline_query: { id: 'a', query: 'b', offset: '', from: { id: 5 } } };
  const row = { updateId: 500n, lane: 'inline:5', payload, receivedAt: new Date(), starts: 3 };
  await lent.store.database.inboxUpdate.create({ data: row });
  await start();
  await allHandled([]);
  expect(await lent.store.database.notice.count()).toBe(0);
  expect(await lent.store.database.inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
});

test('an answer that alone is refused again and again is given up and told of; what was said after it is handled', async () => {
  handling = ({ update_id: id }) => {
    handled.push(id);
    return id === 600 ? Promise.reject(new AnswerUndelivered(new Error('Internal Server Error'))) : Promise.resolve();
  };
  batches = [[update(600, 7), update(601, 7)]];
  await start();
  await eventually(() => handled.at(-1)).toBe(601);
  const { inboxUpdate, notice } = lent.store.database;
  await eventually(() => inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
  expect(await inboxUpdate.count({ where: { fault: { not: null } } })).toBe(1);
  expect((await notice.findMany()).map(({ kind, chatId, params }) => [kind, Number(chatId), params])).toEqual([
    ['update-not-handled', 7, { updateId: 600, why: 'answer-undelivered' }],
  ]);
});

test('an update that cannot be marked as finished is handled again, and is none that ends the process', async () => {
  const { database } = lent.store;
  await database.$executeRaw`
    CREATE FUNCTION refuse_to_finish() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$ LANGUAGE plpgsql`;
  await database.$executeRaw`
    CREATE TRIGGER refuse_to_finish BEFORE UPDATE OF "doneAt" ON "InboxUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_to_finish()`;
  try {
    batches = [[update(700)]];
    await start();
    for (let time = 1; time <= 4; time += 1) {
      await eventually(() => (strikeMinute(), handled.length)).toBeGreaterThanOrEqual(time);
    }
  } finally {
    await database.$executeRaw`DROP FUNCTION refuse_to_finish CASCADE`;
  }
  // What was in hand when a minute struck is looked for at the next one.
  const unfinished = (): Promise<number> => {
    strikeMinute();
    return database.inboxUpdate.count({ where: { doneAt: null } });
  };
  await eventually(unfinished).toBe(0);
  expect(await database.inboxUpdate.count({ where: { fault: { not: null } } })).toBe(0);
});

test('what is received while the list of what lies unfinished is read is handled once', async () => {
  await start();
  for (let id = 800; id < 840; id += 1) {
    strikeMinute();
    await intake.receive(update(id));
    strikeMinute();
  }
  await allHandled(Array.from({ length: 40 }, (_, at) => 800 + at));
});

test('a poll that brings only what is known is reported, and the next one waits', async () => {
  batches = [[update(900)], [update(900)], [update(901)]];
  await start();
  await allHandled([900, 901]);
  await eventually(() => offsets).toEqual([0, 901, 901, 902]);
  expect(logged.filter((line) => line.includes('only updates that are known'))).toHaveLength(1);
  expect(waited.filter((milliseconds) => milliseconds === 1000)).toHaveLength(1);
});
