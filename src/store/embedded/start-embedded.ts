import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { StoreRefusal } from '../faults.ts';
import { holdFolder } from './hold-folder.ts';

/** What a new database takes on the disk with the log of its first writes, in megabytes. */
const NEEDED = 100;

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
    await worker.terminate();
    await held.release();
    const detail = describeFault(error);
    throw (await findDiskFull(folder)) ?? new StoreRefusal({ kind: 'store-damaged', folder, detail });
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

/** Returns the refusal of a folder whose disk has no room for a database, whatever the database says of it; null where there is. */
export async function findDiskFull(folder: string): Promise<StoreRefusal | null> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  return free < NEEDED ? new StoreRefusal({ kind: 'disk-full', folder, free, needed: NEEDED }) : null;
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
