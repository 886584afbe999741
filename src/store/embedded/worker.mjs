// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { dataFolder, socketPath }, where the data lie and where the socket is to be.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

// PostgreSQL as WASM blocks its thread while it works; here it blocks nobody else.
const database = await PGlite.create(workerData.dataFolder);
// More than one connection would interleave protocol messages and corrupt data (measured with 0.2.17).
const server = new PGLiteSocketServer({ db: database, path: workerData.socketPath, maxConnections: 1 });
await server.start();
parentPort.postMessage('ready');
parentPort.once('message', async () => {
  await server.stop();
  await database.close();
  parentPort.postMessage('stopped');
  parentPort.close();
});
