import { expect, test } from 'vitest';
import { readInThread } from '../../src/documents/reading/read-in-thread.ts';

/** A thread that does this. */
const thread = (script: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${script}`)}`);

test('what was read comes back; a thread that ends without a word is a fault', async () => {
  expect(await readInThread(thread('parentPort.postMessage({ rows: 3 })'), {})).toEqual({ rows: 3 });
  await expect(readInThread(thread(''), {})).rejects.toThrow('without a word');
  await expect(readInThread(thread('throw new Error("broken")'), {})).rejects.toThrow('broken');
});

test('a thread that takes more memory than it may is ended, and the process lives', async () => {
  const greedy = thread('const kept = []; for (;;) kept.push(new Array(1000).fill({}));');
  expect(await readInThread(greedy, {})).toBeNull();
  expect(await readInThread(thread('parentPort.postMessage(1)'), {})).toBe(1);
});

test('a thread that takes longer than it may is ended, and the next one has its turn', async () => {
  const [hanging, next] = await Promise.all([
    readInThread(thread('for (;;);'), {}, 300),
    readInThread(thread('parentPort.postMessage(2)'), {}),
  ]);
  expect([hanging, next]).toEqual([null, 2]);
});
