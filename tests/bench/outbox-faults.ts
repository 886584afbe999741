// Delivery through faults: the bot is killed again and again, Telegram asks to slow down, answers with errors, and loses
// connections before and after it took a message.
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../src/local-chat/index.ts';
import type { Bounds } from './bounds.ts';
import { handedOver, makeStage } from './outbox-stage.ts';

const KILLS = 5;
/** Every so many messages Telegram asks everybody to wait so many seconds. */
const FLOOD = { every: 300, seconds: 2 } as const;
/** Of a thousand messages so many meet each other fault. */
const PER_THOUSAND = 10;
/** Telegram's pace, in messages a second. */
const PER_SECOND = 30;
/** The waits before the first attempts to send again, in seconds. */
const AGAIN = 4;
/** A process that was started again is back when it has handed over so many messages, less the time that these take. */
const WARM = 30;
/** How long it may take at all, in milliseconds. */
const PATIENCE = 600_000;

/**
 * Delivers to `people` through faults and kills, and holds the account against the bounds.
 * @param clean the seconds that as many took without faults.
 */
export async function measureFaults(
  name: string,
  url: string | undefined,
  people: number,
  clean: number,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  const world = faultyWorld();
  const stage = await makeStage(url, people, () => 0, world.meet);
  let bot = await stage.start();
  const begun = performance.now();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await world.reached(Math.floor((people * kill) / (KILLS + 1)));
    const killed = performance.now();
    await bot.kill();
    // What was on its way to the server when the process died arrives before it is back.
    await turn();
    world.wentDown(killed);
    bot = await stage.start();
  }
  await world.reached(people);
  const seconds = (world.lastReached() - begun) / 1000;
  const gaveUp = performance.now() + PATIENCE;
  while ((await stage.figure('dieu_phoi_outbox_waiting')) !== 0 && performance.now() < gaveUp) await delay(200);
  const unknown = await stage.figure('dieu_phoi_outcomes_unknown');
  const setAside = await stage.figure('dieu_phoi_notices_set_aside');
  await bot.stop();
  const counts = handedOver(stage.chat);
  const uncounted = await stage.store.inStore(async ({ database }) => {
    const notices = await database.notice.findMany({ where: { kind: 'broadcast' } });
    return notices.reduce(
      (sum, { chatId, unknownOutcomes }) => sum + Math.max(0, (counts.get(Number(chatId)) ?? 0) - 1 - unknownOutcomes),
      0,
    );
  });
  await stage.close();
  const repeated = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  const { down, paused, silent, faults, refused, busiest } = world.account();
  print(
    `${name}: ${people} people told through ${KILLS} kills, ${faults['drop-before']} connections lost before and ` +
      `${faults['drop-after']} after a message was taken, ${faults['502']} answers 502, ${faults.floods} times 429`,
  );
  print(
    `${name}: ${seconds.toFixed(1)} s = ${(seconds - silent).toFixed(1)} s of delivery + ${silent.toFixed(1)} s without ` +
      `(down ${down.toFixed(1)} s, retry_after ${paused.toFixed(1)} s); ${refused} calls refused`,
  );
  const missing = people - counts.size;
  bounds.atMost(`${name}: lost`, missing, 0, 'people');
  bounds.atMost(`${name}: given up`, setAside, 0, 'notices');
  bounds.atMost(
    `${name}: repeated, of which the bot counts ${unknown} outcomes as unknown`,
    repeated,
    unknown,
    'messages',
  );
  bounds.atMost(`${name}: repeated without an unknown outcome of that very notice`, uncounted, 0, 'messages');
  // What is tried again takes a turn, and waits before. On a machine that has other work the run without faults is longer too.
  const bound = Math.max((75 * people) / 2000, clean + unknown / PER_SECOND + AGAIN);
  bounds.atMost(`${name}: time but for downtime and retry_after`, seconds - silent, bound, 's', 1);
  bounds.atMost(`${name}: handed over in the busiest second`, busiest, 33, 'messages');
  bounds.atMost(
    `${name}: refused for each 429 that came out of nothing`,
    refused / Math.max(1, faults.floods),
    5,
    'calls',
    1,
  );
}

interface FaultyWorld {
  /** What becomes of a message to a person. */
  meet: (person: number) => Fault | undefined;
  /** Resolves when so many people have been handed a message. */
  reached(people: number): Promise<void>;
  lastReached(): number;
  /** The bot is gone since then, until it has handed over as many messages as it takes to be back at its pace. */
  wentDown(since: number): void;
  /** Times in seconds; `silent` counts what overlaps once. */
  account(): {
    down: number;
    paused: number;
    silent: number;
    faults: Record<'502' | 'drop-before' | 'drop-after' | 'floods', number>;
    refused: number;
    busiest: number;
  };
}

function faultyWorld(): FaultyWorld {
  let seed = 20181214;
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed / 2_147_483_648) * 1000;
  };
  const faults = { '502': 0, 'drop-before': 0, 'drop-after': 0, floods: 0 };
  const people = new Set<number>();
  const taken: number[] = [];
  const downs: [number, number][] = [];
  const pauses: [number, number][] = [];
  let [met, refused, closedUntil, sinceStart, last] = [0, 0, 0, 0, 0];
  let downSince: number | null = null;
  let waiting: { count: number; resolve: () => void } | null = null;
  const take = (person: number): void => {
    taken.push(performance.now());
    if (people.has(person)) return;
    people.add(person);
    last = performance.now();
    if (waiting === null || people.size < waiting.count) return;
    waiting.resolve();
    waiting = null;
  };
  const refuse = (seconds: number): Fault => {
    refused += 1;
    return { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: seconds };
  };
  return {
    meet: (person) => {
      const now = performance.now();
      if (downSince !== null && (sinceStart += 1) === WARM) {
        downs.push([downSince, now - (WARM * 1000) / PER_SECOND]);
        downSince = null;
      }
      if (now < closedUntil) return refuse(Math.ceil((closedUntil - now) / 1000));
      met += 1;
      if (met % FLOOD.every === 0) {
        faults.floods += 1;
        closedUntil = now + FLOOD.seconds * 1000;
        pauses.push([now, closedUntil]);
        return refuse(FLOOD.seconds);
      }
      const drawn = chance();
      if (drawn < PER_THOUSAND) {
        faults['502'] += 1;
        return { kind: 'refuse', code: 502, description: 'Bad Gateway' };
      }
      if (drawn < 2 * PER_THOUSAND) {
        faults['drop-before'] += 1;
        return { kind: 'drop-before' };
      }
      take(person);
      if (drawn >= 3 * PER_THOUSAND) return undefined;
      faults['drop-after'] += 1;
      return { kind: 'drop-after' };
    },
    reached: (count) =>
      new Promise((resolve, reject) => {
        if (people.size >= count) {
          resolve();
          return;
        }
        const timer = setTimeout(
          () => reject(new Error(`Only ${people.size} of ${count} people were told.`)),
          PATIENCE,
        );
        waiting = {
          count,
          resolve: () => {
            clearTimeout(timer);
            resolve();
          },
        };
      }),
    lastReached: () => last,
    wentDown: (since) => {
      downSince ??= since;
      sinceStart = 0;
    },
    account: () => ({
      down: lengthOf(downs),
      paused: lengthOf(pauses),
      silent: lengthOf([...downs, ...pauses]),
      faults,
      refused,
      busiest: busiestSecond(taken),
    }),
  };
}

/** Seconds covered by these spans of milliseconds, what overlaps counted once. */
function lengthOf(spans: readonly [number, number][]): number {
  let [total, until] = [0, -Infinity];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total / 1000;
}

function busiestSecond(times: readonly number[]): number {
  let [from, most] = [0, 0];
  for (const [at, time] of times.entries()) {
    while ((times[from] ?? time) <= time - 1000) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
