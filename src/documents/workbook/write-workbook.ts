import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Workbook, WorkbookRow } from './workbook-data.ts';

/** So many rows are made and handed over at once, a few milliseconds' work; then others have their turn. */
const PART = 500;
/** A workbook of a thousand units over four years takes about half of it. */
const MEMORY = { maxOldGenerationSizeMb: 2048 };

/** One workbook is written at a time, so that many at once take no more than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a workbook as an xlsx file, in a thread of its own: a large one takes seconds. Every text stays text, and beside
 * each formula stands its result.
 * @param at said as the time at which it was made
 */
export function writeWorkbook(workbook: Workbook, at: Date): Promise<Uint8Array> {
  const written = last.then(() => writeInThread(workbook, at));
  last = written.catch(() => undefined);
  return written;
}

async function writeInThread({ title, creator, sheets }: Workbook, at: Date): Promise<Uint8Array> {
  const worker = new Worker(new URL('./workbook-writer.mjs', import.meta.url), { resourceLimits: MEMORY });
  try {
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', ({ bytes }: { bytes: Uint8Array }) => resolve(bytes));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that writes workbooks ended without a word.')));
    });
    await Promise.race([answer, handOver(worker, sheets)]);
    worker.postMessage({ title, creator, created: at.toISOString() });
    return await answer;
  } finally {
    await worker.terminate();
  }
}

async function handOver(worker: Worker, sheets: Workbook['sheets']): Promise<void> {
  for (const { rows, ...sheet } of sheets) {
    worker.postMessage({ sheet });
    let part: WorkbookRow[] = [];
    for (const row of rows) {
      part.push(row);
      if (part.length < PART) continue;
      worker.postMessage({ rows: part });
      part = [];
      await turn();
    }
    worker.postMessage({ rows: part });
  }
}
