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
