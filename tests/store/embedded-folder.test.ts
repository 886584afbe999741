import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';

const WORKER = new URL('../../src/store/embedded/worker.mjs', import.meta.url);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(inject('run').folder, 'made-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Lets the embedded database be made, and ends that as soon as one of its files is there. */
async function endMaking(file: string): Promise<void> {
  const dataFolder = join(folder, 'postgres');
  const worker = new Worker(WORKER, { workerData: { dataFolder, socketPath: join(folder, 'making.sock') } });
  const isThere = (): boolean => [dataFolder, `${dataFolder}.new`].some((made) => existsSync(join(made, file)));
  while (!isThere()) await setImmediate();
  await worker.terminate();
}

test.each(['PG_VERSION'])('a start that ends while the database is being made (%s) bars no later one', async (file) => {
  await endMaking(file);
  const store = await openStore({ dataFolder: folder });
  expect(await store.database.plan.count()).toBe(0);
  await store.close();
  expect(existsSync(join(folder, 'postgres.new'))).toBe(false);
});
