// Plain JavaScript: the thread that writes workbooks does not have the loader that runs TypeScript.
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { rowWriter } from './plain-rows.mjs';

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const EMPTY_ROW = /<row r="(\d+)"\/>/g;
/** Letters that are packed at once. */
const PART = 500_000;

/**
 * Puts the rows of values alone in the places of the empty ones of a workbook, part by part: a sheet is never in memory as a
 * whole.
 * @param sheets in their order, each with its rows (`plainRows`, PlainRows), widths, formats and styles
 */
export function fillWorkbook(bytes, sheets) {
  const chunks = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    const sheet = sheets[Number(SHEET.exec(name)?.[1] ?? 0) - 1];
    if (sheet === undefined) file.push(content, true);
    else {
      for (const part of parts(filledSheet(strFromU8(content), sheet))) file.push(strToU8(part));
      file.push(new Uint8Array(0), true);
    }
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** The text of a sheet, piece by piece. */
function* filledSheet(xml, sheet) {
  const write = rowWriter(sheet);
  const rows = sheet.plainRows.take();
  let next = rows.next();
  let from = 0;
  for (const { 0: empty, 1: number, index } of xml.matchAll(EMPTY_ROW)) {
    if (next.done || next.value[0] !== Number(number)) continue;
    yield xml.slice(from, index);
    yield write(...next.value);
    from = index + empty.length;
    next = rows.next();
  }
  if (!next.done) throw new Error(`Row ${next.value[0]} has no place in its sheet.`);
  yield xml.slice(from);
}

/** Joins pieces into parts of about the same length. */
function* parts(pieces) {
  let part = [];
  let length = 0;
  for (const piece of pieces) {
    part.push(piece);
    length += piece.length;
    if (length < PART) continue;
    yield part.join('');
    [part, length] = [[], 0];
  }
  yield part.join('');
}
