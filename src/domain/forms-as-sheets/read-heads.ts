import type { Column } from './columns.ts';
import { COLUMNS, SHEETS, type SheetKey } from './form-sheets.ts';
import type { Place } from './places.ts';

/** A sheet of a workbook, each cell as the text that it holds. */
export interface SheetOfTexts {
  name: string;
  rows: readonly (readonly string[])[];
}

/** A row of a sheet below its head, by columns. */
export interface ReadRow {
  cells: ReadonlyMap<Column, string>;
  placeOf: (column?: Column) => Place;
}

export interface ReadTable {
  name: string;
  has: (column: Column) => boolean;
  rows: readonly ReadRow[];
  /** Columns that are not taken, each with the first cell in which something stands. */
  leftOut: readonly Place[];
}

const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ');

/** Finds a sheet of a form by its name; null where there is none. */
export function findSheet<S extends SheetOfTexts>(sheets: readonly S[], key: SheetKey): S | null {
  const names: readonly string[] = SHEETS[key];
  return sheets.find(({ name }) => names.includes(plain(name))) ?? null;
}

/** Reads the rows of a sheet by its heads, which may stand in any order. */
export function readTable({ name, rows }: SheetOfTexts, key: SheetKey): ReadTable {
  const [heads = [], ...below] = rows;
  const columns = columnsOf(heads, COLUMNS[key]);
  const at = new Map(columns.flatMap((column, index) => (column === null ? [] : [[column, index] as const])));
  const read = below.flatMap((row, index): ReadRow[] => {
    const cells = new Map<Column, string>();
    for (const [column, place] of at) if ((row[place] ?? '') !== '') cells.set(column, row[place] ?? '');
    if (cells.size === 0) return [];
    const placeOf = (column?: Column): Place => {
      const where = column === undefined ? undefined : at.get(column);
      return { sheet: name, row: index + 1, column: where, head: where === undefined ? undefined : heads[where] };
    };
    return [{ cells, placeOf }];
  });
  const leftOut = heads.flatMap((head, column): Place[] => {
    if (columns[column] !== null) return [];
    const row = below.findIndex((cells) => (cells[column] ?? '') !== '');
    return row === -1 ? [] : [{ sheet: name, row: row + 1, column, head: head === '' ? undefined : head }];
  });
  return { name, has: (column) => at.has(column), rows: read, leftOut };
}

/** The column of each head. Of one in several languages Vietnamese counts, and else the first. */
function columnsOf(heads: readonly string[], columns: readonly Column[]): (Column | null)[] {
  const named = heads.map((head) => {
    const [word = '', language = null] = plain(head).split('::');
    const whole = columns.find((column) => isCalled(column, plain(head)));
    return { column: whole ?? columns.find((column) => isCalled(column, word)) ?? null, language, whole };
  });
  return named.map(({ column, language, whole }, at) => {
    if (column === null) return null;
    const same = named.map((other, index) => ({ ...other, index })).filter((other) => other.column === column);
    const best =
      same.find((other) => other.whole !== undefined) ??
      same.find((other) => /vi\b|việt/u.test(other.language ?? '')) ??
      same[0];
    return best?.index === at && (language !== null || whole !== undefined) ? column : null;
  });
}

function isCalled({ head, aliases }: Column, said: string): boolean {
  return [head, ...aliases].some((name) => plain(name) === said || plain(name).replaceAll('_', ' ') === said);
}
