import { searchKey } from '../text/normalize.ts';
import type { GridCell, GridRow } from './blocks.ts';
import type { ColumnKind } from './columns.ts';
import type { ReadTable } from './table-reading.ts';
import { isDitto, oneLine } from './words-of.ts';

/** A row of a table by what its columns hold. */
export interface TableRow {
  table: ReadTable;
  cells: GridCell[];
  place: string;
  /** Columns whose words are those of the cell above: the cells are one, or it says "Nt". */
  fromAbove: Map<number, 'merged' | 'same-as-above'>;
}

/** Returns the words of the first column of a kind; empty where the table has none. */
export function cellOf({ table, cells }: TableRow, kind: ColumnKind): string {
  const at = table.roles.findIndex((role) => role.kind === kind);
  return cells[at]?.text ?? '';
}

/** Returns how the cell of a kind has its words from the cell above; null where they are its own. */
export function fromAboveOf({ table, fromAbove }: TableRow, kind: ColumnKind): 'merged' | 'same-as-above' | null {
  return fromAbove.get(table.roles.findIndex((role) => role.kind === kind)) ?? null;
}

const CODES: readonly ColumnKind[] = ['code'];

/**
 * Returns the rows of a table as they are meant: what a page cut is joined, "Nt" says what stands above, rows of signatures and empty
 * rows are left out.
 */
export function rowsOf(table: ReadTable): TableRow[] {
  const title = table.roles.findIndex(({ kind }) => kind === 'title' || kind === 'indicator' || kind === 'unitName');
  const code = table.roles.findIndex(({ kind }) => kind === 'code');
  const rows: TableRow[] = [];
  for (const row of table.rows) {
    if (row.cells.every(({ text }) => text.trim() === '') || isHeadAgain(table, row)) continue;
    const last = rows.at(-1);
    if (last !== undefined && code >= 0 && goesOn(table, row, { title, code })) {
      // The rest of a title may stand in the first column, over the whole width.
      const rest =
        row.cells[code]?.text.trim() === '' ? row.cells : row.cells.map((_, at) => row.cells[at === title ? code : -1]);
      last.cells = last.cells.map((cell, at) => joined(cell, rest[at]));
      continue;
    }
    const fromAbove = new Map<number, 'merged' | 'same-as-above'>();
    const cells = row.cells.map((cell, at): GridCell => {
      if (CODES.includes(table.roles[at]?.kind ?? 'none')) return cell;
      if (cell.merged === 'above' && at !== title) {
        fromAbove.set(at, 'merged');
        return { ...cell, text: last?.cells[at]?.text ?? cell.text };
      }
      if (isDitto(cell.text)) {
        fromAbove.set(at, 'same-as-above');
        return { ...cell, text: last?.cells[at]?.text ?? '' };
      }
      return cell;
    });
    rows.push({ table, cells, place: row.place, fromAbove });
  }
  return rows;
}

/** The head that a page repeats within the rows. */
function isHeadAgain({ heads }: ReadTable, { cells }: GridRow): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  // No head is long; the words of a long cell need not be compared.
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_HEAD)) return false;
  const words = new Set(heads.flatMap((head) => head.split(' / ').map(searchKey)));
  return texts.every((text) => words.has(searchKey(text)));
}

/** So many characters may the head of a column have. */
const LONGEST_HEAD = 120;

/** Whether a row is the rest of the row above, which a page cut: it has no number, and its words go on in small letters. */
function goesOn(table: ReadTable, row: GridRow, { title, code }: { title: number; code: number }): boolean {
  if ((row.cells[code]?.text ?? '').trim() !== '' || row.cells[code]?.merged === 'left')
    return wholeTitleGoesOn(table, row, code);
  const words = oneLine(row.cells[title]?.text ?? '');
  const others = row.cells.filter(
    ({ text, merged }, at) => at !== title && at !== code && text.trim() !== '' && merged === 'no',
  );
  if (words === '')
    return others.length > 0 && others.every(({ text }) => !/^\d/u.test(text.trim()) || table.goesOn.has(row));
  return (
    /^\p{Ll}/u.test(words) && (table.goesOn.has(row) || others.every(({ text }) => /^[\p{Ll}\-+]/u.test(text.trim())))
  );
}

/** "chủ động nghiên cứu …" over the whole width: the rest of a title that a page cut. */
function wholeTitleGoesOn(table: ReadTable, row: GridRow, code: number): boolean {
  const words = oneLine(row.cells[code]?.text ?? '');
  const others = row.cells.filter(({ text, merged }, at) => at !== code && merged === 'no' && text.trim() !== '');
  return table.goesOn.has(row) && /^\p{Ll}\p{L}* /u.test(words) && others.length === 0;
}

function joined(cell: GridCell, rest: GridCell | undefined): GridCell {
  if (rest === undefined || rest.merged !== 'no' || rest.text.trim() === '') return cell;
  return { ...cell, text: cell.text.trim() === '' ? rest.text : `${cell.text} ${rest.text}` };
}
