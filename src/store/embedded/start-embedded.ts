import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { holdFolder } from './hold-folder.ts';

/** PostgreSQL embedded in this process. */
export interface EmbeddedDatabase {
  /** Folder of the Unix socket, as `pg` wants its host. */
  socketFolder: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL (PGlite) in a worker thread on `folder` (absolute) behind a Unix socket in the same folder.
 * It accepts one connection. It does not fsync: a crash of the machine may lose the last writes; a kill of the process does not.
 * @throws StoreRefusal when the folder cannot be used.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const held = await holdFolder(folder);
  const socketPath = join(folder, '.s.PGSQL.5432');
  await rm(socketPath, { force: true });
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { dataFolder: join(folder, 'postgres'), socketPath },
  });
  try {
    await reports(worker, 'ready');
  } catch (error) {
    await held.release();
    throw error;
  }
  return {
    socketFolder: folder,
    stop: async () => {
      const stopped = reports(worker, 'stopped');
      worker.postMessage('stop');
      await stopped;
      await worker.terminate();
      await rm(socketPath, { force: true });
      await held.release();
    },
  };
}

function reports(worker: Worker, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The embedded database ended with code ${code}.`)));
    worker.once('message', (message) => {
      if (message === word) resolve();
      else reject(new Error('The embedded database sent an unknown message.'));
    });
  });
}
