import { Worker } from 'node:worker_threads';
import { FONT_FAMILY, FONT_FILES } from './fonts.ts';

type Rendered = { id: number; png: Uint8Array } | { id: number; fault: string };

interface Renderer {
  worker: Worker;
  waiting: Map<number, { resolve: (png: Uint8Array) => void; reject: (error: Error) => void }>;
}

let running: Renderer | null = null;
let count = 0;

/**
 * Renders SVG to PNG. Rendering and packing take about a tenth of a second, so they are done in a thread of their own,
 * which is started with the first picture and keeps no process alive; answers to others go on meanwhile.
 */
export function renderPng(svg: string): Promise<Uint8Array> {
  running ??= startRenderer();
  const { worker, waiting } = running;
  count += 1;
  const id = count;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, svg });
  });
}

/** Starts the thread that draws; when it fails, all that wait on it are refused. */
function startRenderer(): Renderer {
  const worker = new Worker(new URL('./render-worker.mjs', import.meta.url), {
    workerData: { fontFiles: FONT_FILES, family: FONT_FAMILY },
  });
  const renderer: Renderer = { worker, waiting: new Map() };
  worker.on('message', (rendered: Rendered) => {
    const waiter = renderer.waiting.get(rendered.id);
    renderer.waiting.delete(rendered.id);
    if (renderer.waiting.size === 0) worker.unref();
    if ('png' in rendered) waiter?.resolve(rendered.png);
    else waiter?.reject(new Error(`The picture was not drawn: ${rendered.fault}`));
  });
  const fail = (error: Error): void => {
    if (running === renderer) running = null;
    for (const { reject } of renderer.waiting.values()) reject(error);
    renderer.waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The thread that draws ended with code ${code}.`)));
  worker.unref();
  return renderer;
}
