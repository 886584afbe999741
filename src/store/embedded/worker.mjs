// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { dataFolder, socketPath }, where the data lie and where the socket is to be.
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const { dataFolder, socketPath } = workerData;
await makeDatabase();
// PostgreSQL as WASM blocks its thread while it works; here it blocks nobody else.
const database = await PGlite.create(dataFolder);
// More than one connection would interleave protocol messages and corrupt data (measured with 0.2.17).
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 1 });
await server.start();
parentPort.postMessage('ready');
parentPort.once('message', async () => {
  await server.stop();
  await database.close();
  parentPort.postMessage('stopped');
  parentPort.close();
});

/**
 * Makes the database where there is none. Its thousand files are written beside its place and moved there when they are whole:
 * what a kill left of them is thrown away. Files in its place without a version are no new database, and none that can be opened.
 */
async function makeDatabase() {
  const unfinished = `${dataFolder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return;
  if (existsSync(dataFolder) && (await readdir(dataFolder)).length > 0) throw new Error('PG_VERSION: ENOENT');
  const made = await PGlite.create(unfinished);
  await made.close();
  await rename(unfinished, dataFolder);
}
