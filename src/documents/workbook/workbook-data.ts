/** A workbook as data: what its sheets show, and what it says of itself. */
export interface Workbook {
  title: string;
  /** The agency that gives it out. */
  creator: string;
  sheets: readonly WorkbookSheet[];
}

/** A sheet, printed in landscape on A4, one page wide. */
export interface WorkbookSheet {
  /** At most 31 characters, none of []/\:*? */
  name: string;
  /** In characters, a column each. */
  widths: readonly number[];
  /** How numbers of a column look that say nothing else, as of years and times; null where they are grouped, with their decimals. */
  formats?: readonly (string | null)[];
  /** Lines above the table. */
  title: readonly string[];
  /** The head of the table: it stays in sight, and is repeated on each page. */
  head: readonly WorkbookRow[];
  /** So many columns stay in sight at the left. */
  stickyColumns: number;
  /** Read once, from the first to the last; none need be kept. */
  rows: Iterable<WorkbookRow>;
  /** Cells in which one of a list is chosen, such as "E4:E24", and the cells with that list; anything else may be typed. */
  choices?: readonly { range: string; from: string }[];
  /** What is said of a cell where it is chosen, in at most 255 characters. */
  comments?: readonly { cell: string; text: string }[];
}

export type WorkbookRow = readonly WorkbookCell[];

/** A value as it is, with lines around it; or one that looks otherwise. Nothing in a text is ever calculated. */
export type WorkbookCell = string | number | null | FormedCell;

export interface FormedCell {
  value: string | number | null;
  /** How the value is calculated, without the equals sign; the value is kept beside it, since phones calculate nothing. */
  formula?: string;
  /** Of a number, in the signs of spreadsheets: "#,##0". Separators are those of the program that shows it. */
  format?: string;
  bold?: true;
  italic?: true;
  shaded?: true;
  align?: 'left' | 'center' | 'right';
  /** How many columns and rows it takes; what it covers is null. */
  columns?: number;
  rows?: number;
  /** Without lines around it. */
  bare?: true;
}

/** Returns the number of rows above the first row of a sheet's table: a title, an empty row, and the head. */
export function rowsAbove({ title, head }: Pick<WorkbookSheet, 'title' | 'head'>): number {
  return title.length + (title.length > 0 ? 1 : 0) + head.length;
}
