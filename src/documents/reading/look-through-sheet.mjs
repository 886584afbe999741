/** The tag of a row or a cell, with its attributes. */
const TAG = /<(?:[\w.-]+:)?(c|row)(?=[\s/>])([^>]*)>/g;
/** Where a row or a cell says that it stands. */
const PLACE = /\sr\s*=\s*["']([^"']*)["']/g;
/** No sheet has more rows. */
const MOST_ROWS = 1_048_576;
const DATA_ENDS = /<\/(?:[\w.-]+:)?sheetData\s*>/;

/**
 * Looks at the places of all cells of a sheet's XML before they are read: the library makes room for everything between
 * the first cell and the last. Rows beyond the limits that are formatted and hold nothing are left out.
 * @returns { kind: 'within', content }, or why it is refused, as read-workbook.ts says it.
 */
export function lookThrough(content, limits) {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  let row = 0;
  let rows = 0;
  let filledRows = 0;
  let lastFilled = 0;
  let beyond = null;
  let cutFrom = null;
  for (const { index, 0: tag, 1: name, 2: attributes } of xml.matchAll(TAG)) {
    const places = [...attributes.matchAll(PLACE)];
    // The second may stand in the value of another attribute, as the first may.
    if (places.length > 1) return { kind: 'not-a-sheet' };
    const place = places[0]?.[1];
    if (name === 'row') {
      rows += 1;
      if (rows > MOST_ROWS) return { kind: 'too-many-rows' };
      if (place !== undefined && !/^\d{1,9}$/.test(place)) return { kind: 'not-a-sheet' };
      row = place === undefined ? row + 1 : Number(place);
      if (row > limits.rows) cutFrom ??= index;
      continue;
    }
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '') ?? [];
    if (letters === undefined) return { kind: 'not-a-sheet' };
    const end = index + tag.length;
    if (attributes.endsWith('/') || xml.startsWith('</', end)) continue;
    if (Number(digits) !== lastFilled) filledRows += 1;
    lastFilled = Number(digits);
    if (filledRows > limits.rows) return { kind: 'too-many-rows' };
    if (lastFilled > limits.rows || columnOf(letters) > limits.columns) beyond ??= place;
  }
  if (beyond !== null) return { kind: 'beyond', cell: beyond };
  if (cutFrom === null) return { kind: 'within', content };
  const dataEnds = DATA_ENDS.exec(xml.slice(cutFrom));
  if (dataEnds === null) return { kind: 'not-a-sheet' };
  return {
    kind: 'within',
    content: Buffer.from(xml.slice(0, cutFrom) + xml.slice(cutFrom + dataEnds.index), 'latin1'),
  };
}

function columnOf(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
