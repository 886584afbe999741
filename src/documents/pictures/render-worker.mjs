// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { fontFiles, family }; a message is { id, svg }, its answer { id, png } or { id, fault }.
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

const { fontFiles, family } = workerData;
const options = { font: { fontFiles, defaultFontFamily: family, loadSystemFonts: false } };

parentPort.on('message', ({ id, svg }) => {
  try {
    const png = new Uint8Array(new Resvg(svg, options).render().asPng());
    parentPort.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error) });
  }
});
