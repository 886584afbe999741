import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { readCellNumber } from './cell-numbers.ts';
import { moneyUnitIn, namedMoneyUnit } from './columns.ts';
import type { DoubtedField } from './findings.ts';
import { quantityInTitle, unitCostInTitle } from './quantities-in-words.ts';
import type { Notes } from './reading-notes.ts';
import { numberedRows, type PlanRow } from './read-tasks.ts';
import type { ReadTable } from './table-reading.ts';
import { cellOf, type TableRow } from './table-rows.ts';
import { oneLine, wordsKey } from './words-of.ts';

type Line = PlanDocument['budget']['lines'][number];
type Sources = Line['sources'];

export interface BudgetRead {
  lines: (Line & { place: string })[];
  /** What the tables declare of groups, by their codes. */
  groups: Map<string, { title: string; declaredCost: number | null }>;
  declaredTotal: number | null;
  inWords: string | null;
}

/** Returns whether a table says how many and for how much. */
export function isBudgetTable({ roles, before }: ReadTable): boolean {
  const kinds = roles.map(({ kind }) => kind);
  if (!kinds.includes('title') && !kinds.includes('code')) return false;
  const amounts = kinds.some((kind) => ['quantity', 'cost', 'total', 'central', 'local', 'counterpart'].includes(kind));
  return (
    amounts ||
    (kinds.includes('mark') && before.some((line) => /kinh phi|du toan|khoi luong|so luong/.test(searchKey(line))))
  );
}

/** Whether a column of years that says no more is of money: the table is, by what stands before it. */
function marksAreMoney({ roles, before, moneyUnit }: ReadTable): boolean {
  return (
    roles.some(({ kind }) => kind === 'mark') &&
    (moneyUnit !== null || before.some((line) => /kinh phi|du toan/.test(searchKey(line))))
  );
}

/** Reads rows of quantities and money; amounts are made triệu đồng. @param saidUnit the unit of money that the sheet of facts names */
export function readBudget(tables: readonly ReadTable[], notes: Notes, saidUnit: number | null): BudgetRead {
  const read: BudgetRead = { lines: [], groups: new Map(), declaredTotal: null, inWords: null };
  for (const table of tables) {
    const scale = scaleOf(table, notes, saidUnit);
    const { rows, sums } = numberedRows(table, (row) => isLine(row));
    for (const row of rows) {
      const total = moneyOf(row.row, 'total', scale, notes, row.code);
      const title = titleOf(row);
      if (row.kind === 'group') read.groups.set(row.code, { title, declaredCost: total });
      else if (!read.lines.some(({ task }) => task === row.code)) read.lines.push(lineOf(row, title, scale, notes));
    }
    for (const row of sums) {
      const words = oneLine(row.cells.find(({ text }) => text.trim() !== '')?.text ?? '');
      const [, inWords] = /^(?:Bằng|Bảng) chữ\s*:?\s*(.+?)\.?$/iu.exec(words) ?? [];
      if (inWords !== undefined) read.inWords = inWords;
      else read.declaredTotal ??= moneyOf(row, 'total', scale, notes, 'tong');
    }
  }
  return read;
}

const titleOf = ({ row }: PlanRow): string =>
  oneLine(cellOf(row, 'title')) || oneLine(row.cells.find(({ text }, at) => at > 0 && text.trim() !== '')?.text ?? '');

/** A row with a figure of some year, or with a source, is no group. */
function isLine({ table, cells }: TableRow): boolean {
  return table.roles.some(
    ({ kind }, at) =>
      [
        'quantity',
        'cost',
        'mark',
        'central',
        'local',
        'counterpart',
        'sourceNames',
        'quantityUnit',
        'responsibility',
        'leads',
        'period',
      ].includes(kind) &&
      (cells[at]?.text ?? '').trim() !== '' &&
      cells[at]?.merged !== 'left',
  );
}

/** How many triệu đồng one of the table's money is; asked for where nothing says so. */
function scaleOf(table: ReadTable, notes: Notes, saidUnit: number | null): number | null {
  const inHeads = table.heads.map(namedMoneyUnit).find((unit) => unit !== null);
  const named = inHeads ?? table.moneyUnit ?? (table.sheet === null ? null : saidUnit);
  const hasMoney =
    table.roles.some(({ kind }) => ['cost', 'total', 'central', 'local', 'counterpart'].includes(kind)) ||
    marksAreMoney(table);
  if (named !== null || !hasMoney) return named ?? 1;
  const id = `money:${wordsKey(table.place)}`;
  const answer = notes.answers[id];
  const answered = answer?.kind === 'value' ? moneyUnitIn(answer.text) : null;
  if (answered !== null) return answered;
  notes.findings.push({ kind: 'money-unit-unknown', id, place: table.place });
  return null;
}

function lineOf(
  { code, codeInDocument, row }: PlanRow,
  title: string,
  scale: number | null,
  notes: Notes,
): BudgetRead['lines'][number] {
  const byYear = yearsOf(row, code, scale, notes);
  const quantityUnit = oneLine(cellOf(row, 'quantityUnit'));
  const inTitle = quantityInTitle(title);
  const unitCost = unitCostInTitle(title);
  const derived = unitCost === null ? derivedUnitCost(byYear) : null;
  return {
    task: code,
    codeInDocument,
    title,
    quantityUnit: quantityUnit === '' ? null : quantityUnit,
    byYear,
    declaredTotal: moneyOf(row, 'total', scale, notes, code),
    sources: sourcesOf(row, code, scale, notes),
    ...(inTitle === null ? {} : { quantityInTitle: inTitle }),
    ...(unitCost === null ? {} : { unitCost }),
    ...(derived === null ? {} : { derivedUnitCost: derived }),
    place: row.place,
  };
}

function yearsOf(row: TableRow, code: string, scale: number | null, notes: Notes): Line['byYear'] {
  const { table, cells } = row;
  const years = new Map<number, Line['byYear'][number]>();
  const money = marksAreMoney(table);
  table.roles.forEach((role, at) => {
    if (role.kind !== 'quantity' && role.kind !== 'cost' && role.kind !== 'mark') return;
    const kind = role.kind === 'mark' ? (money ? 'cost' : 'quantity') : role.kind;
    const cell = cells[at];
    const text = cell === undefined || cell.merged === 'left' ? '' : cell.text;
    const one = years.get(role.year) ?? { year: role.year, quantity: null, cost: null };
    years.set(role.year, one);
    const value = numberOf(
      text,
      { id: `${kind}:${code}:${role.year}`, field: kind, of: `${code}, ${role.year}`, place: row.place },
      notes,
    );
    // A quarter's figures, in columns of their own, add up to those of the year.
    if (value !== null) one[kind] = (one[kind] ?? 0) + (kind === 'cost' ? inMillions(value, scale, text) : value);
  });
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** A figure in triệu đồng; what a cell says itself goes before what the table says. */
function inMillions(value: number, scale: number | null, text: string): number {
  const own = moneyUnitIn(text.replace(/^[\d.,\s]+/u, ''));
  return Number((value * (own ?? scale ?? 1)).toFixed(6));
}

type Asked = { id: string; field: DoubtedField; of: string; place: string };

function numberOf(text: string, asked: Asked, notes: Notes): number | null {
  const typed = notes.answers[asked.id];
  if (typed?.kind === 'drop') return null;
  const words = typed?.kind === 'value' ? typed.text : text;
  const read = readCellNumber(words);
  switch (read.kind) {
    case 'blank':
      return null;
    case 'number':
      return read.value;
    case 'two-readings':
      if (typed === undefined) notes.doubt({ ...asked, read: oneLine(text), why: 'two-readings' });
      return read.value;
    case 'range':
      if (typed === undefined) notes.doubt({ ...asked, read: oneLine(text), why: 'range' });
      return read.maximum;
    case 'words':
      notes.doubt({ ...asked, read: oneLine(text), why: 'not-a-number' });
      return null;
  }
}

function moneyOf(
  row: TableRow,
  kind: 'total' | 'central' | 'counterpart',
  scale: number | null,
  notes: Notes,
  code: string,
): number | null {
  const text = cellOf(row, kind);
  const at = row.table.roles.findIndex((role) => role.kind === kind);
  if (at < 0 || row.cells[at]?.merged === 'left') return null;
  const field = kind === 'total' ? 'total' : 'source';
  const value = numberOf(text, { id: `${kind}:${code}`, field, of: code, place: row.place }, notes);
  return value === null ? null : inMillions(value, scale, text);
}

/** Sources of local money are named, with an amount or without: "1.500 (sự nghiệp môi trường; sự nghiệp KHCN)". */
function sourcesOf(row: TableRow, code: string, scale: number | null, notes: Notes): Sources {
  const local = oneLine(cellOf(row, 'local'));
  const [, figures = '', names = ''] = /^([\d.,]*)\s*\(?(.*?)\)?$/su.exec(local) ?? [];
  const asked: Asked = { id: `local:${code}`, field: 'source', of: code, place: row.place };
  const amount = figures === '' ? null : numberOf(figures, asked, notes);
  const named = [names, oneLine(cellOf(row, 'sourceNames'))].flatMap((one) => one.split(/\s*[;\n]\s*/u));
  return {
    central: moneyOf(row, 'central', scale, notes, code),
    local: amount === null ? null : inMillions(amount, scale, names),
    localNames: named.map((one) => one.trim()).filter((one) => /\p{L}/u.test(one)),
    counterpart: moneyOf(row, 'counterpart', scale, notes, code),
  };
}

/** What one costs where every year with both has the same. */
function derivedUnitCost(byYear: Line['byYear']): number | null {
  const prices = byYear.flatMap(({ quantity, cost }) =>
    quantity === null || cost === null || quantity === 0 ? [] : [cost / quantity],
  );
  const [first] = prices;
  return first !== undefined && prices.every((price) => Math.abs(price - first) < 0.0005)
    ? Number(first.toFixed(6))
    : null;
}
