import { zipSync } from 'fflate';

/** A file of an archive; `says` is the size that the archive gives for it, where it does not tell the truth. */
export interface ZippedFile {
  name: string;
  content: string | Uint8Array;
  says?: number;
}

/** Packs files into a zip archive. */
export function zip(files: readonly ZippedFile[]): Uint8Array {
  const packed = Buffer.from(
    zipSync(Object.fromEntries(files.map(({ name, content }) => [name, Buffer.from(content)]))),
  );
  for (const { name, says } of files) if (says !== undefined) lieAboutSize(packed, name, says);
  return packed;
}

/** Packs one file as it is, and lists it so many times in the directory as empty: each unpacks to the whole. */
export function zipListedOften(name: string, content: Uint8Array, times: number): Uint8Array {
  const packed = Buffer.from(zipSync({ [name]: content }, { level: 0 }));
  lieAboutSize(packed, name, 0);
  const end = packed.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const from = packed.readUInt32LE(end + 16);
  const listed = packed.subarray(from, end);
  const tail = Buffer.from(packed.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(listed.length * times, 12);
  return Buffer.concat([packed.subarray(0, from), ...Array.from({ length: times }, () => listed), tail]);
}

/** Writes another size of a file into the directory of an archive (APPNOTE.TXT 4.3.12). */
function lieAboutSize(zipped: Buffer, name: string, says: number): void {
  const listed = zipped.lastIndexOf(name) - 46;
  zipped.writeUInt32LE(says, listed + 24);
}

/** A sheet as XML of its rows. */
export interface ZippedSheet {
  name: string;
  hidden?: boolean;
  rows: string;
}

/** Packs the XML of rows into a workbook of one sheet, with more files where there are any. */
export function workbook(rows: string, more: readonly ZippedFile[] = []): Uint8Array {
  return workbookOf([{ name: 'Trang', rows }], more);
}

/** Packs sheets into a workbook. */
export function workbookOf(sheets: readonly ZippedSheet[], more: readonly ZippedFile[] = []): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const listed = sheets.map(
    ({ name, hidden = false }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${relation}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `${related.join('')}</Relationships>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...more,
  ]);
}

/** The XML of rows of cells; a number is written as spreadsheets write it, here by its text. */
export function rowsXml(rows: readonly (readonly (string | { number: string })[])[]): string {
  return rows
    .map((row, at) => {
      const cells = row.map((value, column) => {
        const place = `${String.fromCharCode(65 + column)}${at + 1}`;
        if (typeof value !== 'string') return `<c r="${place}"><v>${value.number}</v></c>`;
        return value === '' ? '' : cell(place, value.replaceAll('&', '&amp;'));
      });
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

/** The XML of a cell with a text. */
export function cell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
