import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from '../src/process/one-at-a-time.ts';

test('one thing is done at a time, in order, and what fails stops nothing after it', async () => {
  const inTurn = oneAtATime();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await turn();
    seen.push(`${name} ends`);
    if (name === 'second') throw new Error('It broke.');
    return name;
  };
  const all = await Promise.allSettled(['first', 'second', 'third'].map((name) => inTurn(work(name))));
  expect(seen).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(all).toMatchObject([{ value: 'first' }, { reason: { message: 'It broke.' } }, { value: 'third' }]);
});
