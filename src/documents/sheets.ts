import { columnName } from '../domain/text/cell-name.ts';
import { localClock } from '../domain/text/local-date.ts';
import { rowsAbove, type WorkbookCell, type WorkbookRow } from './workbook/workbook-data.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** A list for people: one sheet, printed across the page. */
export interface Sheet {
  /** At most 31 characters, none of []/\:*? */
  name: string;
  /** Lines above the table, which a printed page is known by. */
  title: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** The last row: a number is what its column comes to, and is calculated there. */
  sums?: readonly (string | number | null)[];
}

/** A column of a sheet: its heading, and its width in characters. */
export interface SheetColumn {
  heading: string;
  width: number;
}

/** A date is an instant, shown in the time of Viet Nam. */
export type SheetCell = string | number | Date | null;

const MOMENT = 'dd/mm/yyyy hh:mm';
/** Days from the first one of spreadsheets to that of dates. */
const FIRST_DAY = 25_569;
const DAY = 86_400;

/**
 * Writes a list as an xlsx file. Every text is text, so that nothing that somebody typed is calculated by the program that opens
 * it, and every instant is one that can be sorted.
 * @param at said as the time at which it was made
 */
export async function writeSheet({ name, title, columns, rows, sums }: Sheet, at: Date): Promise<Uint8Array> {
  const head = [columns.map(({ heading }): WorkbookCell => ({ value: heading, ...STRONG, align: 'center' }))];
  const first = rowsAbove({ title, head }) + 1;
  const last = first + rows.length - 1;
  const sheet = {
    name,
    title,
    head,
    widths: columns.map(({ width }) => width),
    formats: columns.map((_, column) => (rows.some((row) => row[column] instanceof Date) ? MOMENT : null)),
    stickyColumns: 0,
    rows: [
      ...rows.map((row): WorkbookRow => row.map((cell) => (cell instanceof Date ? serialOf(cell) : cell))),
      ...(sums === undefined ? [] : [sums.map((sum, column) => sumCell(sum, columnName(column), first, last))]),
    ],
  };
  return writeWorkbook({ title: title[0] ?? name, creator: '', sheets: [sheet] }, at);
}

const STRONG = { bold: true, shaded: true } as const;

function sumCell(value: string | number | null, letter: string, first: number, last: number): WorkbookCell {
  if (typeof value !== 'number') return { value, ...STRONG };
  return { value, formula: `SUM(${letter}${first}:${letter}${last})`, ...STRONG };
}

/** An instant as spreadsheets count: in days, with the time of day as a part of one. */
function serialOf(instant: Date): number {
  return FIRST_DAY + Math.round(localClock(instant).getTime() / 1000) / DAY;
}
