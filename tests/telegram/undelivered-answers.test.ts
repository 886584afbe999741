import { expect, test } from 'vitest';
import { REAL_CLOCK } from '../../src/process/machine-clock.ts';
import { UndeliveredAnswers } from '../../src/telegram/receiving/undelivered-answers.ts';

const HOUR = 3_600_000;
const reached = (): Promise<boolean> => Promise.resolve(true);
const outOfReach = (): Promise<boolean> => Promise.resolve(false);

function answersAt(): { answers: UndeliveredAnswers; pass: (milliseconds: number) => void } {
  let now = 0;
  const answers = new UndeliveredAnswers({ ...REAL_CLOCK, now: () => now });
  return { answers, pass: (milliseconds) => (now += milliseconds) };
}

async function waitsOf(answers: UndeliveredAnswers, times: number, reach: () => Promise<boolean>) {
  const waits: (number | null)[] = [];
  for (let time = 0; time < times; time += 1) waits.push(await answers.waitFor(1, 0, reach));
  return waits;
}

test('an answer is sent again after longer and longer waits, each update for itself', async () => {
  const { answers } = answersAt();
  expect(await waitsOf(answers, 8, outOfReach)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  expect(await answers.waitFor(2, 0, outOfReach)).toBe(2000);
});

test('not before Telegram takes something again', async () => {
  const { answers } = answersAt();
  expect(await answers.waitFor(1, 600, reached)).toBe(600_000);
});

test('it is given up after a day; one that was answered begins anew', async () => {
  const { answers, pass } = answersAt();
  await answers.waitFor(1, 0, outOfReach);
  pass(24 * HOUR);
  expect(await answers.waitFor(1, 0, outOfReach)).not.toBeNull();
  pass(1);
  expect(await answers.waitFor(1, 0, outOfReach)).toBeNull();
  answers.forget(1);
  expect(await answers.waitFor(1, 0, outOfReach)).toBe(2000);
});

test('one that fails again and again while its chat can be reached is given up within minutes', async () => {
  const { answers } = answersAt();
  const waits = await waitsOf(answers, 9, reached);
  expect(waits.slice(0, 8)).not.toContain(null);
  expect(waits[8]).toBeNull();
});

test('where Telegram says how long it takes nothing, it is no fault of the answer', async () => {
  const { answers } = answersAt();
  for (let time = 0; time < 20; time += 1) expect(await answers.waitFor(1, 5, reached)).not.toBeNull();
});
