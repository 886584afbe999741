import { searchKey } from '../text/normalize.ts';
import type { GridCell, GridRow } from './blocks.ts';
import { namedMoneyUnit, roleOf, type ColumnKind, type ColumnRole } from './columns.ts';
import type { OutlineTable } from './outline.ts';
import { oneLine } from './words-of.ts';

/** A table whose head is understood; what goes on over several pages is one. */
export interface ReadTable {
  annex: string;
  place: string;
  sheet: string | null;
  /** The lines before it. */
  before: readonly string[];
  roles: readonly ColumnRole[];
  /** The words of the head of each column. */
  heads: readonly string[];
  rows: GridRow[];
  /** Places in which the table goes on after a page: the first row of each. */
  goesOn: ReadonlySet<GridRow>;
  /** How many triệu đồng one of its money is; null where nothing says so. */
  moneyUnit: number | null;
}

export interface TablesRead {
  tables: ReadTable[];
  /** Tables with rows like those of a plan whose head is missing. */
  withoutHeads: { place: string }[];
}

/** So many rows may stand above the head of a sheet. */
const ABOVE_HEAD = 12;

interface Head {
  roles: ColumnRole[];
  heads: string[];
  /** The first row below it. */
  from: number;
}

/** Reads the heads of tables, and joins those that a page cut. */
export function readTables(tables: readonly OutlineTable[]): TablesRead {
  const read: ReadTable[] = [];
  const withoutHeads: { place: string }[] = [];
  for (const { table, annex, before } of tables) {
    const head = findHead(table.rows);
    const last = read.at(-1);
    const rows = table.rows.slice(head?.from ?? 0);
    const sameWidth = last !== undefined && width(last.rows[0] ?? null) === width(table.rows[0] ?? null);
    const goesOn =
      last !== undefined &&
      last.annex === annex &&
      table.sheet === null &&
      (head === null
        ? sameWidth && looksLikePlan(rows)
        : head.heads.join('|') === last.heads.join('|') && before.length < 2);
    if (goesOn) {
      const [first] = rows;
      last.rows.push(...rows);
      if (first !== undefined) (last.goesOn as Set<GridRow>).add(first);
      continue;
    }
    if (head === null) {
      if (looksLikePlan(rows) && rows.length > 1) withoutHeads.push({ place: table.place });
      continue;
    }
    const above = table.rows.slice(0, head.from).flatMap(({ cells }) => cells.map(({ text }) => text));
    read.push({
      annex,
      place: table.place,
      sheet: table.sheet,
      before,
      roles: head.roles,
      heads: head.heads,
      rows,
      goesOn: new Set<GridRow>(),
      moneyUnit: [...before, ...above].map(namedMoneyUnit).find((unit) => unit !== null) ?? null,
    });
  }
  return { tables: read, withoutHeads };
}

const width = (row: GridRow | null): number => row?.cells.length ?? 0;

/** Whether rows are numbered like those of a plan. */
function looksLikePlan(rows: readonly GridRow[]): boolean {
  const numbered = rows.filter(({ cells: [first] }) => isNumber(first?.text ?? ''));
  return width(rows[0] ?? null) > 2 && numbered.length > 0 && numbered.length * 3 >= rows.length;
}

/** Finds the head of a table: the rows in which at least two columns say what they hold. */
function findHead(rows: readonly GridRow[]): Head | null {
  for (let at = 0; at < Math.min(rows.length, ABOVE_HEAD); at += 1) {
    const row = rows[at];
    if (row === undefined || isData(row) || isTitleRow(row) || known(row.cells.map(({ text }) => roleOf([text]))) < 2)
      continue;
    let from = at + 1;
    while (from < Math.min(rows.length, at + 4) && isSubHead(rows[from], rows[at])) from += 1;
    const columns = headWords(rows.slice(at, from));
    const roles = columns.map(roleOf);
    if (!isUseful(roles)) continue;
    while (rows[from] !== undefined && isNumbering(rows[from])) from += 1;
    return { roles, heads: columns.map((words) => words.join(' / ')), from };
  }
  return null;
}

/** So many characters may the head of a column have. */
const LONGEST_HEAD = 80;

/** A numbered row, or one with whole sentences, is no head, whatever words are in it. */
function isData({ cells }: GridRow): boolean {
  return (
    isNumber(cells[0]?.text ?? '') ||
    cells.some(({ text }) => text.length > LONGEST_HEAD || /:\s*\S|^\s*[-+]\s/u.test(text))
  );
}

/** Whether a cell is the number of a row. */
function isNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d+)*|[IVXL]+|[a-z])[.)]?$/u.test(text.trim());
}

function known(roles: readonly ColumnRole[]): number {
  return new Set(roles.flatMap(({ kind }) => (kind === 'none' ? [] : [kind]))).size;
}

/** A line over the whole table is its title, whatever words it has. */
function isTitleRow({ cells }: GridRow): boolean {
  return new Set(cells.filter(({ text }) => text !== '').map(({ text }) => text)).size < 2;
}

/** A table is of a plan where it has names of what is done, of units, or of targets. */
function isUseful(roles: readonly ColumnRole[]): boolean {
  const kinds = new Set<ColumnKind>(roles.map(({ kind }) => kind));
  return (['title', 'indicator', 'unitName'] as const).some((kind) => kinds.has(kind)) && known(roles) > 1;
}

/** A second row of a head: its cells are one with those above, or stand below a head of several columns. */
function isSubHead(row: GridRow | undefined, head: GridRow | undefined): boolean {
  if (row === undefined || head === undefined || row.cells.length === 0) return false;
  const [first] = row.cells;
  if (/^\d/.test(first?.text.trim() ?? '')) return false;
  if (row.repeated) return true;
  const below = row.cells.filter(({ merged }) => merged === 'above').length;
  const wide =
    head.cells.some(({ merged }) => merged === 'left') || head.cells.some(({ text }, at) => at > 0 && text === '');
  const words = row.cells.filter(({ text, merged }) => merged === 'no' && text.trim() !== '');
  const subs = words.filter(({ text }) =>
    /so luong|khoi luong|kinh phi|^sl$|^kp$|trung uong|dia phuong|doi ung|chu tri|phoi hop|quy |^tw$|^(?:nam )?\d{4}$|^tu$|^den$/.test(
      searchKey(text),
    ),
  );
  return (below > 0 && words.length > 0 && subs.length > 0) || (wide && (first?.text ?? '') === '' && subs.length > 1);
}

/** The words of the head of each column, from above; a head over several columns counts for each of them. */
function headWords(rows: readonly GridRow[]): string[][] {
  const columns = Array.from({ length: width(rows[0] ?? null) }, (): string[] => []);
  for (const [at, { cells }] of rows.entries()) {
    let left = '';
    for (const [column, words] of columns.entries()) {
      const cell: GridCell = cells[column] ?? { text: '', merged: 'no' };
      let text = oneLine(cell.text);
      const below = oneLine(rows[at + 1]?.cells[column]?.text ?? '');
      // In a sheet whose cells are not made one, a head counts up to the next.
      if (text === '' && cell.merged === 'no' && below !== '' && at + 1 < rows.length) text = left;
      else left = text;
      if (text !== '' && !words.includes(text)) words.push(text);
    }
  }
  return columns;
}

/** A row that counts the columns: "(1) (2) (3)", "A B 1 2 3=1+2". */
function isNumbering(row: GridRow | undefined): boolean {
  const texts = row?.cells.map(({ text }) => text.trim()).filter((text) => text !== '') ?? [];
  return (
    texts.length > 2 &&
    new Set(texts).size === texts.length &&
    texts.every((text) => /^\(?(?:[A-Z]|\d{1,2})\)?(?:\s*=.*)?$/.test(text)) &&
    texts.some((text) => /[2-3]/.test(text))
  );
}
