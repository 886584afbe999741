// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// Messages: { sheet } begins one (WorkbookSheet without its rows), { rows } are its next rows, { title, creator, created }
// ends the workbook. Each is answered with { taken: true }, the last one with { bytes }.
import { parentPort } from 'node:worker_threads';
import writeXlsxFile from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { fillWorkbook } from './fill-workbook.mjs';
import { PlainRows } from './plain-rows.mjs';
import { workbookFeature } from './workbook-feature.mjs';
import { heightOf } from './row-height.mjs';
import { formedCell, plainLooks } from './workbook-looks.mjs';

const sheets = [];

parentPort.on('message', ({ sheet, rows, ...properties }) => {
  if (sheet === undefined && rows === undefined) {
    void finish(properties);
    return;
  }
  if (sheet !== undefined) begin(sheet);
  else addRows(rows);
  parentPort.postMessage({ taken: true });
});

function begin({ name, widths, formats = [], title, head, stickyColumns, choices = [], comments = [] }) {
  const above = title.length + (title.length > 0 ? 1 : 0);
  sheets.push({
    name,
    formats,
    widths,
    choices,
    comments,
    head: { from: above + 1, to: above + head.length },
    results: new Map(),
    plainRows: new PlainRows(),
    covered: new Set(),
    coveredTo: -1,
    data: [],
    options: {
      sheet: name,
      orientation: 'landscape',
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above + head.length,
      stickyColumnsCount: stickyColumns,
    },
  });
  const covered = Array(widths.length - 1).fill(null);
  addRows([
    ...title.map((line, at) => [
      {
        value: line,
        bare: true,
        align: 'center',
        columns: widths.length,
        ...(at === 0 ? { bold: true } : { italic: true }),
      },
      ...covered,
    ]),
    ...(title.length > 0 ? [[{ value: null, bare: true }]] : []),
    ...head,
  ]);
}

function addRows(rows) {
  const sheet = sheets.at(-1);
  const { data, results, plainRows, widths, covered } = sheet;
  for (const row of rows) {
    const at = data.length;
    if (at > sheet.coveredTo && row.every(isPlain)) {
      // The library takes a twentieth of a millisecond for a cell: rows of values alone are left to the feature.
      plainRows.add(at + 1, row);
      data.push([]);
      continue;
    }
    const height = heightOf(row, widths);
    data.push(
      row.map((cell, column) => {
        if (covered.has(getCellAddress(at, column))) return null;
        const formed = isPlain(cell) ? { value: cell } : cell;
        for (const place of placesUnder(at, column, formed)) covered.add(place);
        sheet.coveredTo = Math.max(sheet.coveredTo, at + (formed.rows ?? 1) - 1);
        if (formed.formula !== undefined) results.set(getCellAddress(at, column), formed.value);
        return { ...formedCell(formed), ...(height === null ? {} : { height }) };
      }),
    );
  }
}

/** The cells that a cell of several columns or rows covers: the library takes nothing for them. */
function placesUnder(row, column, { columns = 1, rows = 1 }) {
  const places = Array.from({ length: rows * columns }, (_, at) =>
    getCellAddress(row + Math.floor(at / columns), column + (at % columns)),
  );
  return places.slice(1);
}

function isPlain(cell) {
  return typeof cell !== 'object' || cell === null;
}

async function finish(properties) {
  const written = sheets.map((sheet) => {
    const { keys, cells } = plainLooks(sheet.formats);
    Object.assign(sheet, { looks: keys, looksAt: sheet.data.length + 1 });
    return { data: [...sheet.data, cells], ...sheet.options };
  });
  const features = [workbookFeature({ ...properties, sheets })];
  const bytes = await writeXlsxFile(written, { fontFamily: 'Times New Roman', fontSize: 11, features }).toBuffer();
  parentPort.postMessage({ bytes: fillWorkbook(bytes, sheets) });
}
