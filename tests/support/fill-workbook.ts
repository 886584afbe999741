import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';
import { cellName } from '../../src/domain/text/cell-name.ts';

/** Cells by their names, such as "C5"; null empties one. */
export type FilledCells = Readonly<Record<string, string | number | null>>;

/** Writes values into cells of a workbook that the bot wrote, as a program for spreadsheets keeps them. */
export function fillWorkbook(bytes: Uint8Array, sheets: Readonly<Record<string, FilledCells>>): Uint8Array {
  const files = unzipSync(bytes);
  const names = [...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  for (const [sheet, cells] of Object.entries(sheets)) {
    const at = names.findIndex(([, name]) => name === sheet);
    const file = `xl/worksheets/sheet${at + 1}.xml`;
    let xml = strFromU8(files[file] ?? new Uint8Array());
    for (const [place, value] of Object.entries(cells)) {
      const cell = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>.*?</c>)`, 's');
      if (!cell.test(xml)) throw new Error(`Sheet ${sheet} has no cell ${place}.`);
      xml = xml.replace(cell, (_cell, attributes: string) =>
        written(place, attributes.replace(/ t="[^"]*"/, ''), value),
      );
    }
    files[file] = strToU8(xml);
  }
  return zipSync(files);
}

function written(place: string, attributes: string, value: string | number | null): string {
  if (value === null) return `<c r="${place}"${attributes}/>`;
  if (typeof value === 'number') return `<c r="${place}"${attributes}><v>${value}</v></c>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}"${attributes} t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Returns what finds, in a sheet of a workbook, the cell of a unit under the heading that begins so. */
export async function cellsOf(bytes: Uint8Array, sheet: string): Promise<(unit: string, heading: string) => string> {
  const read = await readWorkbook(bytes);
  const rows = read.kind === 'sheets' ? (read.sheets.find(({ name }) => name === sheet)?.rows ?? []) : [];
  const head = rows.findIndex((cells) => cells.some((cell) => cell === 'Đơn vị'));
  return (unit, heading) => {
    const column = rows[head]?.findIndex((cell) => cell.startsWith(heading)) ?? -1;
    const row = rows.findIndex((cells, at) => at > head && cells.some((cell) => cell.includes(unit)));
    if (row === -1 || column === -1) throw new Error(`No cell of ${unit} under ${heading} in ${sheet}.`);
    return cellName(row, column);
  };
}
