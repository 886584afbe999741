import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../process/one-at-a-time.ts';

/** What a thread that reads a file may take; what is within the limits of its kind takes a fraction of it. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
const MOST_TIME = 20_000;

/** One file is read at a time, so that many at once take no more than one. */
const inTurn = oneAtATime();

/**
 * Has a file that somebody sent read in a thread of its own, which posts one message with what it read.
 * @param milliseconds how long that may take
 * @returns null where that took more memory or time than it may.
 */
export function readInThread<T>(worker: URL, workerData: object, milliseconds = MOST_TIME): Promise<T | null> {
  return inTurn(() => runOnce<T>(worker, workerData, milliseconds));
}

async function runOnce<T>(file: URL, workerData: object, milliseconds: number): Promise<T | null> {
  // Without the loader of TypeScript, which would take it 80 ms of processor time to start.
  const worker = new Worker(file, { workerData, resourceLimits: MEMORY, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null);
        else reject(error);
      });
      worker.once('exit', () => reject(new Error('The thread that reads ended without a word.')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
