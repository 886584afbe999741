import { readSheet as readFirstSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

/** A column of a sheet: its heading, and its width in characters. */
export interface SheetColumn {
  heading: string;
  width: number;
}

/**
 * Writes one sheet as an xlsx file: headings in bold, and every text as text, so that nothing that somebody typed is
 * calculated by the program that opens it.
 */
export async function writeSheet(
  columns: readonly SheetColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : typeof value === 'number'
          ? { value, type: Number }
          : { value, type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  const widths = columns.map(({ width }) => ({ width }));
  return writeXlsxFile([head, ...body], { columns: widths, stickyRowsCount: 1 }).toBuffer();
}

/**
 * Reads the first sheet of an xlsx file, each cell as the text that it holds.
 * @returns null where the bytes are no xlsx file, or a broken one.
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][] | null> {
  try {
    // Numbers as they are written: a phone number is one for spreadsheets.
    const rows = await readFirstSheet(Buffer.from(bytes), { parseNumber: (digits) => digits });
    return rows.map((row) => row.map(textOf));
  } catch {
    return null;
  }
}

/** Cells are null, text, booleans, or days, whatever the library's types say. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell.trim() : cell === true ? '1' : '';
}
