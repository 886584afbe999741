import type { GridRow, TableBlock } from '../plan-reading/blocks.ts';
import { searchKey } from '../text/normalize.ts';

/** What a column of a report's table holds. `other`: figures or words under a head of their own. */
export type ReportColumn = 'number' | 'label' | 'unit' | 'note' | 'value' | 'other' | 'left-out';

/** The head of a table, and the rows below it. */
export interface TableHead {
  columns: readonly ReportColumn[];
  heads: readonly string[];
  rows: readonly GridRow[];
}

const NUMBER = /^(?:tt|stt|so tt|so thu tu|cau|cau so|cau hoi so)$/;
const LABEL =
  /^(?:noi dung|chi tieu|chi so|cau hoi|nhiem vu|tieu chi|hang muc|danh muc|ten chi tieu|noi dung bao cao|thong tin|cac chi tieu)(?: |$)|^ten (?:chi tieu|nhiem vu|noi dung)/;
const UNIT = /^(?:don vi tinh|dvt|don vi)$/;
const NOTE = /^(?:ghi chu|giai trinh|thuyet minh|ly do|dien giai)(?: |$)/;
const VALUE =
  /^(?:so lieu|ket qua(?: thuc hien)?|thuc hien|tra loi|so luong|gia tri|nam nay|ky nay|nam bao cao|thuc hien (?:nam|trong) (?:nay|ky)|so bao cao|noi dung tra loi)$/;
/** Figures of another time, and what was only planned. */
const OF_ANOTHER = /nam truoc|ky truoc|cung ky|ke hoach|du kien|uoc |nam sau|chi tieu giao|so sanh|ty le dat|luy ke/;
/** No head is as long as this, in characters. */
const LONGEST_HEAD = 120;
/** So many rows from above a head is looked for. */
const HEAD_WITHIN = 8;

/** Finds the head of a table, over one row or two, and says what each column holds; a table without a head is taken by its shape. */
export function readTableHead(table: TableBlock, year: number): TableHead | null {
  const { rows } = table;
  const at = rows.slice(0, HEAD_WITHIN).findIndex((row) => isHead(row));
  if (at < 0) return byShape(rows);
  const first = rows[at];
  const second = rows[at + 1];
  if (first === undefined) return null;
  const two = second !== undefined && goesOn(first, second);
  const heads = first.cells.map(({ text }, column) => {
    const below = second?.cells[column];
    return !two || below === undefined || below.merged === 'above' || below.text.trim() === ''
      ? text
      : `${text} ${below.text}`;
  });
  return { columns: columnsOf(heads, year), heads, rows: rows.slice(at + (two ? 2 : 1)) };
}

function isHead({ cells }: GridRow): boolean {
  const keys = cells.map(({ text }) => (text.length > LONGEST_HEAD ? '' : searchKey(text)));
  const told = keys.filter((key) => NUMBER.test(key) || LABEL.test(key) || UNIT.test(key) || NOTE.test(key));
  return told.length >= 2 || (told.length === 1 && keys.some((key) => VALUE.test(key)));
}

/** Whether a row is the second of a head: some cells are one with those above, and the first names several columns. */
function goesOn(first: GridRow, second: GridRow): boolean {
  return (
    second.cells.some(({ merged }) => merged === 'above') &&
    first.cells.some(({ merged }) => merged === 'left') &&
    second.cells.every(({ text }) => text.length <= LONGEST_HEAD)
  );
}

function columnsOf(heads: readonly string[], year: number): ReportColumn[] {
  const columns = heads.map((head) => columnOf(searchKey(head), year));
  if (!columns.includes('label')) {
    // What stands first beside the numbers says what each row is about.
    const first = columns.findIndex((column) => column !== 'number');
    if (first >= 0) columns[first] = 'label';
  }
  const others = columns.filter((column) => column === 'other').length;
  return columns.includes('value') || others !== 1
    ? columns
    : columns.map((column) => (column === 'other' ? 'value' : column));
}

function columnOf(key: string, year: number): ReportColumn {
  if (NUMBER.test(key)) return 'number';
  if (UNIT.test(key)) return 'unit';
  if (NOTE.test(key)) return 'note';
  const years = key.match(/\b(?:19|20)\d\d\b/g) ?? [];
  if (years.length > 1 || (years.length === 1 && years[0] !== String(year)) || OF_ANOTHER.test(key)) return 'left-out';
  if (years.length === 1 || VALUE.test(key)) return 'value';
  return LABEL.test(key) ? 'label' : 'other';
}

/** A table without a head: two columns are what is asked and the answer; before them a number may stand, between them a unit. */
function byShape(rows: readonly GridRow[]): TableHead | null {
  const width = rows[0]?.cells.length ?? 0;
  const numbered =
    rows.length > 0 && rows.every(({ cells }) => /^(?:(?:câu\s*)?\d{1,3}[.)]?)?$/iu.test(cells[0]?.text.trim() ?? ''));
  const shapes: Record<string, ReportColumn[]> = {
    '2': ['label', 'value'],
    '3 numbered': ['number', 'label', 'value'],
    '4 numbered': ['number', 'label', 'unit', 'value'],
  };
  const columns = shapes[`${width}${numbered ? ' numbered' : ''}`];
  return columns === undefined ? null : { columns, heads: columns.map(() => ''), rows };
}
