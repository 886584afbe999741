// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { bytes, limits, merged } as read-workbook.ts has them; the one message is its WorkbookReading.
import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { lookThrough } from './look-through-sheet.mjs';
import { mergedCells } from './merged-cells.mjs';

const { bytes, limits, merged } = workerData;

/** The parts of a workbook that a sheet is read from: no pictures, charts or themes. */
const NEEDED = /^xl\/(?:[^/]+\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/;

/** Thrown for an archive of too many files, or of too much. */
class TooLarge extends Error {}

/**
 * Unpacks what is needed; throws where that is too much. What is packed unpacks to no more than the archive says, and what is not
 * packed to as much as there is, so that the larger of both is added up before.
 */
function unpack() {
  let listed = 0;
  let unpacked = 0;
  const filter = ({ name, size, originalSize }) => {
    listed += 1;
    if (listed > limits.files) throw new TooLarge();
    if (!NEEDED.test(name)) return false;
    unpacked += Math.max(size, originalSize);
    if (unpacked > limits.unpacked) throw new TooLarge();
    return true;
  };
  return unzipSync(bytes, { filter });
}

/** A number as it is written: a phone number is one for spreadsheets. */
class NumberCell {
  constructor(digits) {
    this.digits = digits;
  }
}

/** Cells are null, text, numbers, booleans, or days, whatever the library's types say. */
function textOf(cell) {
  if (cell instanceof NumberCell) return cell.digits;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell.trim() : cell === true ? '1' : '';
}

/** A tag that names a sheet of the workbook, with its attributes. */
const SHEET = /<(?:[\w.-]+:)?sheet\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const NAMED = /(?:^|\s)name\s*=\s*["'][^"']/;
const HIDDEN = /(?:^|\s)state\s*=\s*["'](?:hidden|veryHidden)["']/;

/** Which of the sheets are hidden, in their order; the library tells their names alone. */
function hiddenSheets(files) {
  const xml = Buffer.from(files['xl/workbook.xml'] ?? '').toString('utf8');
  return [...xml.matchAll(SHEET)]
    .filter(([, attributes]) => NAMED.test(attributes))
    .map(([, attributes]) => HIDDEN.test(attributes));
}

/** The cells up to the last row and column that hold something. */
function filledPart(cells) {
  const rows = cells.map((row) => {
    const texts = row.map(textOf);
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  });
  const height = rows.findLastIndex((row) => row.length > 0) + 1;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.slice(0, height).map((row) => [...row, ...Array(width - row.length).fill('')]);
}

function placesOfNumbers(row) {
  return row.flatMap((cell, column) => (cell instanceof NumberCell ? [column] : []));
}

async function read() {
  const files = unpack();
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const looked = lookThrough(content, limits);
    if (looked.kind !== 'within') return looked;
    files[name] = looked.content;
  }
  // Packed anew: the library would go by sizes and files of the archive that were not looked at here.
  const parseNumber = (digits) => new NumberCell(digits);
  const workbook = await readXlsxFile(Buffer.from(zipSync(files, { level: 0 })), { parseNumber });
  const hidden = hiddenSheets(files);
  const joined = merged ? mergedCells(files) : null;
  let left = { texts: limits.texts, cells: limits.cells };
  const sheets = [];
  for (const [at, { sheet: name, data }] of workbook.entries()) {
    // A sheet of charts has no cells.
    const rows = filledPart(data ?? []);
    const texts = rows.flat().reduce((sum, text) => sum + text.length, name.length);
    left = { texts: left.texts - texts, cells: left.cells - rows.length * (rows[0]?.length ?? 0) };
    if (left.texts < 0 || left.cells < 0) return { kind: 'too-large' };
    const numbers = (data ?? []).slice(0, rows.length).map(placesOfNumbers);
    const more = joined === null ? {} : { merged: joined[at] ?? [] };
    sheets.push({ name, hidden: hidden[at] === true, rows, numbers, ...more });
  }
  return { kind: 'sheets', sheets };
}

// A broken file makes the library throw whatever it met.
const refuse = (error) => ({ kind: error instanceof TooLarge ? 'too-large' : 'not-a-sheet' });
parentPort.postMessage(await read().catch(refuse));
