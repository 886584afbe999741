// How long after it is due a notice is handed to Telegram, where nothing else waits.
import { setTimeout as delay } from 'node:timers/promises';
import type { Bounds } from './bounds.ts';
import { makeStage } from './outbox-stage.ts';

const PEOPLE = 100;
/** The bot has time to start; then one notice falls due after the other. In milliseconds. */
const FIRST_DUE = 25_000;
const APART = 150;
const PATIENCE = 120_000;

/** Measures the delay of notices that fall due one by one. */
export async function measureDelay(name: string, url: string | undefined, bounds: Bounds): Promise<void> {
  const arrived = new Map<number, number>();
  const dueAt = new Map<number, number>();
  const stage = await makeStage(
    url,
    PEOPLE,
    (person) => {
      const after = FIRST_DUE + person * APART;
      dueAt.set(person, Date.now() + after);
      return after;
    },
    (person) => {
      arrived.set(person, Date.now());
      return undefined;
    },
  );
  const bot = await stage.start();
  const gaveUp = Date.now() + PATIENCE;
  while (arrived.size < PEOPLE && Date.now() < gaveUp) await delay(100);
  await bot.stop();
  await stage.close();
  const delays = [...dueAt]
    .map(([person, due]) => (arrived.get(person) ?? Infinity) - due)
    .sort((a, b) => a - b)
    .map((milliseconds) => milliseconds / 1000);
  bounds.atMost(
    `${name}: from due to handed over, 95 of 100 notices`,
    delays[Math.floor(PEOPLE * 0.95)] ?? Infinity,
    2,
    's',
    2,
  );
}
