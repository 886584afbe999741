import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { DocumentColumn, DocumentRow, DocumentTable } from './document-data.ts';
import { lengthOf, line } from './official-parts.ts';

/** What stands at the right of its column: figures, ranges of them, shares. */
const FIGURE = /^[\d.,%\s–-]*$/u;
/** Size of the type in tables, in points. */
const SIZE = 12;
const SIDES = 80;
/** A row of more lines than this may go on over a page; a lower one stays whole. */
const LINES_KEPT = 20;
/** Rows of one table: LibreOffice takes many times longer over one long table than over several (336 pages took 114 s). */
const MOST_ROWS = 300;

/**
 * Builds a ruled table of the given width, in twips; its heading is repeated on each page. A long one is built as
 * several that follow each other, each with the heading.
 */
export function ruledTables({ columns, rows }: DocumentTable, width: number): Table[] {
  const widths = widthsOf({ columns, rows }, width);
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / MOST_ROWS)) }, (_, at) =>
    rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
  );
  return parts.map(
    (part) =>
      new Table({
        rows: [
          ...headRows(columns, widths),
          ...part.map((row, at) => bodyRow(row, columns, widths, at === part.length - 1)),
        ],
        columnWidths: widths,
        width: { size: width, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
      }),
  );
}

/** A figure does not go on in a second line: its column takes what it needs of those that hold words. */
function widthsOf({ columns, rows }: DocumentTable, width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const shared = columns.map(({ share }) => Math.round((width * share) / all));
  const needed = columns.map(({ align }, at) =>
    align === 'figure' || align === 'right'
      ? Math.max(...rows.map((row) => lengthOfFigure(cellsOf(row)[at] ?? '')), 0)
      : 0,
  );
  const lacking = shared.map((own, at) => Math.max(0, (needed[at] ?? 0) - own));
  const spare = shared.map((own, at) => (columns[at]?.align === undefined || columns[at].align === 'left' ? own : 0));
  const room = spare.reduce((sum, own) => sum + own, 0);
  const taken = Math.min(
    lacking.reduce((sum, own) => sum + own, 0),
    room / 2,
  );
  if (taken === 0) return shared;
  return shared.map((own, at) => Math.round(own + (lacking[at] ?? 0) - (taken * (spare[at] ?? 0)) / room));
}

/** How wide a column is that holds a figure in bold, in twips; 0 where there are words. */
function lengthOfFigure(text: string): number {
  if (text === '' || !FIGURE.test(text)) return 0;
  const ems = Array.from(text).reduce((sum, sign) => sum + (/\d/.test(sign) ? 0.5 : 0.27), 0);
  return Math.ceil(ems * SIZE * 20) + 2 * SIDES + 40;
}

function cellsOf(row: DocumentRow): readonly string[] {
  if ('group' in row) return [];
  if ('total' in row) return row.total;
  return 'together' in row ? row.together : row;
}

interface CellLook {
  bold?: boolean;
  heading?: boolean;
  align?: 'left' | 'center' | 'right';
  columnSpan?: number;
  rowSpan?: number;
  /** Stays on the page of the row below. */
  keepNext?: boolean;
}

function cell(text: string, width: number, look: CellLook): TableCell {
  const { bold = false, align = 'left', columnSpan, rowSpan, keepNext = false, heading = false } = look;
  return new TableCell({
    children: text
      .split('\n')
      .map((part) => line(part, { size: SIZE, bold }, align, { spacing: { before: 20, after: 20 }, keepNext })),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: heading ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { left: SIDES, right: SIDES, top: 0, bottom: 0 },
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  });
}

/** One row of headings; two where some stand under a common one. */
function headRows(columns: readonly DocumentColumn[], widths: readonly number[]): TableRow[] {
  const head = { bold: true, heading: true, align: 'center', keepNext: true } as const;
  const row = (children: TableCell[]): TableRow => new TableRow({ tableHeader: true, cantSplit: true, children });
  if (columns.every(({ above }) => above === undefined)) {
    return [row(columns.map(({ heading }, at) => cell(heading, widths[at] ?? 0, head)))];
  }
  const upper = columns.flatMap(({ heading, above }, at) => {
    if (above === undefined) return [cell(heading, widths[at] ?? 0, { ...head, rowSpan: 2 })];
    if (at > 0 && columns[at - 1]?.above === above) return [];
    const beyond = columns.findIndex((column, place) => place > at && column.above !== above);
    const columnSpan = (beyond === -1 ? columns.length : beyond) - at;
    const wide = widths.slice(at, at + columnSpan).reduce((sum, width) => sum + width, 0);
    return [cell(above, wide, { ...head, columnSpan })];
  });
  const lower = columns.flatMap(({ heading, above }, at) =>
    above === undefined ? [] : [cell(heading, widths[at] ?? 0, head)],
  );
  return [row(upper), row(lower)];
}

/** A group, a sum over what follows it, and what is kept together stay on the page of the next row. @param last nothing follows. */
function bodyRow(
  row: DocumentRow,
  columns: readonly DocumentColumn[],
  widths: readonly number[],
  last: boolean,
): TableRow {
  if ('group' in row) {
    const wide = widths.reduce((sum, width) => sum + width, 0);
    const columnSpan = columns.length;
    return new TableRow({
      cantSplit: true,
      children: [cell(row.group, wide, { bold: true, columnSpan, keepNext: true })],
    });
  }
  const total = 'total' in row;
  const together = 'together' in row;
  const texts = cellsOf(row);
  const children = columns.map(({ align = 'left' }, at) => {
    const text = texts[at] ?? '';
    const place = align === 'figure' ? (FIGURE.test(text) ? 'right' : 'left') : align;
    return cell(text, widths[at] ?? 0, { align: place, bold: total, keepNext: (total || together) && !last });
  });
  return new TableRow({ cantSplit: linesOf(texts, widths) <= LINES_KEPT, children });
}

/** Estimates the lines of the highest cell of a row. */
function linesOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => {
    const room = Math.max(1, (widths[at] ?? 0) - 2 * SIDES);
    return text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(lengthOf(part, { size: SIZE }) / room)), 0);
  });
  return Math.max(...lines, 1);
}
