import { searchKey } from '../text/normalize.ts';
import type { Question } from '../reporting/form-schema.ts';
import { askedIn, type FiguresColumn, type FiguresTable } from './figures-table.ts';

/** A sheet of a file, and whether each of its cells is a number to the program that wrote it. */
export interface FiguresSheet {
  name: string;
  rows: readonly (readonly string[])[];
  isNumber: (row: number, column: number) => boolean;
}

/** Where a table stands in a sheet; rows and columns are counted from 0. */
export interface FoundTable {
  table: FiguresTable;
  sheet: FiguresSheet;
  headRow: number;
  unitColumn: number;
  /** The column that says which group a row is about; null in a table of another shape. */
  groupColumn: number | null;
  columns: readonly { at: number; column: FiguresColumn }[];
  /** Headings of columns that hold something and were not understood. */
  unread: string[];
}

/** A head stands among so many rows from above. */
const HEAD_WITHIN = 40;
const UNIT_HEADS = new Set(['don vi', 'ten don vi', 'unit', 'don vi bao cao', 'huyen', 'huyen thanh pho thi xa']);
const GROUP_HEADS = new Set(['cau hoi', 'cau', 'noi dung', 'nhiem vu', 'question']);
/** The first line of a heading, without the lines that say how it is filled in. */
const NUMBERED = /^(?:câu|cau|question)\s*(\d+)\s*[.:)]?\s*(.*)$/iu;
/** What tells the name of a source from its amount. */
const SOURCE_NAME = /(?: ten nguon| name of the source)$/;

/** Finds the table that a sheet holds, by its headings; null where it has those of none. */
export function findTable(sheet: FiguresSheet, tables: readonly FiguresTable[]): FoundTable | null {
  const found = tables.flatMap((table) => findIn(sheet, table) ?? []);
  return found.sort((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}

/** Returns the question that words such as "Câu 17. Nhiệm vụ 1.1" name; undefined where they name none of these. */
export function questionSaid(questions: readonly Question[], said: string): Question | undefined {
  const { number, key } = readHead(said);
  const named = questions.find(({ text, shortLabel }) => [text, shortLabel].some((words) => searchKey(words) === key));
  return named ?? (key === '' ? questions.find((question) => question.number === number) : undefined);
}

function findIn(sheet: FiguresSheet, table: FiguresTable): FoundTable | null {
  for (const [headRow, cells] of sheet.rows.slice(0, HEAD_WITHIN).entries()) {
    const keys = cells.map((cell) => searchKey(firstLine(cell)));
    const unitColumn = cells.findIndex(isUnitHead);
    if (unitColumn === -1) continue;
    const groupColumn = table.shape === 'groups' ? keys.findIndex((key) => GROUP_HEADS.has(key)) : null;
    if (groupColumn === -1) continue;
    const left = [...table.columns];
    const columns = cells.flatMap((cell, at) => {
      if (at === unitColumn || at === groupColumn) return [];
      const place = left.findIndex((column) => isHead(column, table, cell));
      const [column] = place === -1 ? [] : left.splice(place, 1);
      return column === undefined ? [] : [{ at, column }];
    });
    if (columns.length === 0) continue;
    const known = new Set([unitColumn, groupColumn, ...columns.map(({ at }) => at)]);
    const unread = cells
      .map((cell, at) => ({ cell: firstLine(cell), at }))
      .filter(({ cell, at }) => !known.has(at) && !/^(?:stt|tt|so tt|no)$/.test(searchKey(cell)))
      .filter(({ at }) => sheet.rows.slice(headRow + 1).some((row) => (row[at] ?? '') !== ''))
      .map(({ cell }) => cell);
    return { table, sheet, headRow, unitColumn, groupColumn, columns, unread };
  }
  return null;
}

/** Returns whether a cell is the heading of the column of units. */
export function isUnitHead(cell: string): boolean {
  return UNIT_HEADS.has(searchKey(firstLine(cell)));
}

function firstLine(cell: string): string {
  return cell.split('\n')[0]?.trim() ?? '';
}

function readHead(cell: string): { number: number | null; key: string } {
  const line = firstLine(cell);
  const [, number, words = ''] = NUMBERED.exec(line) ?? [];
  return number === undefined
    ? { number: null, key: searchKey(line) }
    : { number: Number(number), key: searchKey(words) };
}

/** Whether a heading is that of a column: by its words, or by its number where no other column has that. */
function isHead(column: FiguresColumn, table: FiguresTable, cell: string): boolean {
  const { number, key } = readHead(cell);
  const { piece, part, question } = column;
  const asked = askedIn(column);
  const words = [asked.text, asked.shortLabel].map(searchKey);
  if (key !== '') {
    const bare = key.replace(SOURCE_NAME, '');
    const isName = bare !== key;
    switch (piece.kind) {
      case 'whole':
        return words.includes(key);
      case 'detail':
        return words.some((word) => key === `${word} ${searchKey(piece.prompt)}`);
      case 'amount':
        return !isName && words.some((word) => key === `${word} ${searchKey(piece.source.label)}`);
      case 'source-name':
        return isName && words.some((word) => bare === `${word} ${searchKey(piece.source.label)}`);
    }
  }
  const alone =
    table.columns.filter((other) => other.question.key === question.key && other.part === part).length === 1;
  return part === null && table.shape === 'units' && alone && number === question.number;
}
