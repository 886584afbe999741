import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../process/one-at-a-time.ts';
import type { Workbook, WorkbookRow } from './workbook-data.ts';

/** So many rows are made and handed over at once, a few milliseconds' work; then others have their turn. */
const PART = 250;
/**
 * Memory enough for a workbook of a thousand units over four years; what is left over is cleared away the sooner. The loader of
 * TypeScript, which a thread would start anew, takes 80 ms of processor time.
 */
const THREAD = { resourceLimits: { maxOldGenerationSizeMb: 128 }, execArgv: [] };

/** One workbook is written at a time, so that many at once take no more than one. */
const inTurn = oneAtATime();

/**
 * Writes a workbook as an xlsx file, in a thread of its own: a large one takes seconds. Every text stays text, and beside
 * each formula stands its result.
 * @param at said as the time at which it was made
 */
export function writeWorkbook(workbook: Workbook, at: Date): Promise<Uint8Array> {
  return inTurn(() => writeInThread(workbook, at));
}

async function writeInThread({ title, creator, sheets }: Workbook, at: Date): Promise<Uint8Array> {
  const worker = new Worker(new URL('./workbook-writer.mjs', import.meta.url), THREAD);
  try {
    for (const { rows, ...sheet } of sheets) {
      await send(worker, { sheet });
      for (const part of inParts(rows)) await send(worker, { rows: part });
    }
    const { bytes } = await send(worker, { title, creator, created: at.toISOString() });
    if (bytes === undefined) throw new Error('The thread that writes workbooks gave none.');
    return bytes;
  } finally {
    await worker.terminate();
  }
}

interface Answered {
  bytes?: Uint8Array;
}

/** Sends a message and waits until it is taken, so that no more than one waits; others are served meanwhile. */
function send(worker: Worker, message: object): Promise<Answered> {
  const answered = new Promise<Answered>((resolve, reject) => {
    const ended = (): void => reject(new Error('The thread that writes workbooks ended without a word.'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (answer: Answered) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(answer);
    });
  });
  worker.postMessage(message);
  return answered;
}

function* inParts(rows: Iterable<WorkbookRow>): Generator<WorkbookRow[]> {
  let part: WorkbookRow[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  yield part;
}
