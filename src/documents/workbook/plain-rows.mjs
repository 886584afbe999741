// Plain JavaScript: the thread that writes workbooks does not have the loader that runs TypeScript.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { heightOf } from './row-height.mjs';
import { formatOf, textOf } from './workbook-looks.mjs';

/** So many rows are kept in one piece. */
const PIECE = 1_000;
/** So many texts are known by their written form: most stand in many rows. */
const KNOWN = 20_000;

/** Rows of values alone, in their order, kept small until they are written: as objects 200,000 of them take a gigabyte. */
export class PlainRows {
  #pieces = [];
  #last = [];

  add(number, cells) {
    this.#last.push([number, cells]);
    if (this.#last.length < PIECE) return;
    this.#pieces.push(deflateSync(strToU8(JSON.stringify(this.#last)), { level: 1 }));
    this.#last = [];
  }

  /** Each row with its number; a piece is forgotten when it was read. */
  *take() {
    for (let piece = this.#pieces.shift(); piece !== undefined; piece = this.#pieces.shift())
      yield* JSON.parse(strFromU8(inflateSync(piece)));
    yield* this.#last;
  }
}

/** Returns what writes a row of values alone as a sheet has it. @param styles of its looks, by their keys */
export function rowWriter({ widths, formats, styles }) {
  const known = new Map();
  const textIn = (text) => {
    const written = known.get(text) ?? sanitizeTextContent(textOf(text));
    if (known.size < KNOWN) known.set(text, written);
    return written;
  };
  const cellOf = (cell, number, column) => {
    const place = `r="${getCellAddress(number - 1, column)}"`;
    if (cell === null || cell === '') return `<c ${place} s="${styles.get('')}"/>`;
    if (typeof cell === 'number')
      return `<c ${place} s="${styles.get(formats[column] ?? formatOf(cell))}"><v>${cell}</v></c>`;
    return `<c ${place} s="${styles.get('text')}" t="inlineStr"><is><t xml:space="preserve">${textIn(cell)}</t></is></c>`;
  };
  return (number, cells) => {
    const height = heightOf(cells, widths);
    const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${number}"${high}>${cells.map((cell, column) => cellOf(cell, number, column)).join('')}</row>`;
  };
}
