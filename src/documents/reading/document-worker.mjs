// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { bytes, limits } as office-limits.ts has them; the one message is a DocumentReading of read-document.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { strFromU8, unzipSync } from 'fflate';
import { automaticNumbers } from './automatic-numbers.mjs';
import { gridOf } from './grid-of.mjs';
import { Beyond, readBody, readStyles } from './read-document-xml.mjs';

const { bytes, limits } = workerData;

/** The parts of a document that are read: its body, styles and lists; no heads and feet of pages, no pictures. */
const NEEDED = /^word\/(?:document\d*|styles|numbering)\.xml$/;

function unpack() {
  let listed = 0;
  let unpacked = 0;
  const filter = ({ name, size, originalSize }) => {
    listed += 1;
    if (listed > limits.files) throw new Beyond('too-large');
    if (!NEEDED.test(name)) return false;
    unpacked += Math.max(size, originalSize);
    if (unpacked > limits.unpacked) throw new Beyond('too-large');
    return true;
  };
  return unzipSync(bytes, { filter });
}

function read() {
  const files = unpack();
  const part = (name) => (files[name] === undefined ? null : strFromU8(files[name]));
  const body = Object.keys(files).find((name) => /^word\/document\d*\.xml$/.test(name));
  if (body === undefined) return { kind: 'not-a-document' };
  const xml = part(body);
  if (!/<(?:\w+:)?body[\s>]/.test(xml)) return { kind: 'not-a-document' };
  const blocks = readBody(
    xml,
    readStyles(part('word/styles.xml')),
    automaticNumbers(part('word/numbering.xml')),
    limits,
  );
  return {
    kind: 'blocks',
    blocks: blocks.map((block) => (block.kind === 'table' ? { ...block, rows: gridOf(block.rows) } : block)),
  };
}

function readOrRefuse() {
  try {
    return read();
  } catch (error) {
    // A broken file makes the libraries throw whatever they met.
    return { kind: error instanceof Beyond ? error.message : 'not-a-document' };
  }
}

parentPort.postMessage(readOrRefuse());
