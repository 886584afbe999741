import { findUnits } from '../people/find-unit.ts';
import type { Question } from '../reporting/form-schema.ts';
import { partsForUnit, questionsAskedOf } from '../reporting/filling-context.ts';
import { cellName } from '../text/cell-name.ts';
import { searchKey } from '../text/normalize.ts';
import { findFileCode } from './file-code.ts';
import { tablesOf } from './figures-table.ts';
import { findTable, isUnitHead, questionSaid, type FiguresSheet, type FoundTable } from './find-table.ts';
import { isBlank } from './read-answer-cells.ts';
import type { CellTools } from './read-cell.ts';
import { keepOrRefuse } from './keep-figure.ts';
import { readListRows } from './read-list-rows.ts';
import { answersInRow } from './read-row.ts';
import type { FiguresReading, KeepFigure, ReadFigure, RefusedCell, RowFault } from './reading.ts';
import type { AskedColumn, FiguresSubject, UnitRow } from './subject.ts';

/** Between so many rows others have their turn. */
const ROWS_AT_ONCE = 50;
/** Rows that add the others up are none of a unit. */
const TOTAL = /^(?:tong|cong|total)(?: |$)/;

/**
 * Reads a file of figures: its tables and columns are found by their headings and units by their names, wherever they
 * stand. An empty cell says nothing.
 * @returns null where no sheet has a table of the form.
 */
export async function readSheetFigures(
  sheets: readonly FiguresSheet[],
  subject: FiguresSubject,
  tools: CellTools,
  turn: () => Promise<void>,
): Promise<FiguresReading | null> {
  const tables = tablesOf(subject.form, subject.year);
  const found = sheets.map((sheet) => ({ sheet, table: findTable(sheet, tables) }));
  const read = found.flatMap(({ table }) => table ?? []);
  if (read.length === 0) return null;
  const figures = new Map<number, Record<string, ReadFigure>>();
  const refused: RefusedCell[] = [];
  for (const table of read) {
    const rows: UnitRow[] = [];
    for (let row = table.headRow + 1; row < table.sheet.rows.length; row += 1) {
      if ((row - table.headRow) % ROWS_AT_ONCE === 0) await turn();
      const unit = unitOfRow(table, row, subject);
      if (unit.kind === 'unit') rows.push({ row, unit: unit.unit });
      if (unit.kind === 'refused') refused.push(refusedRow(table, row, unit.fault));
    }
    const taken = readTable(table, rows, subject, tools, figures);
    refused.push(...taken);
  }
  return {
    units: [...figures].map(([unitId, own]) => ({ unitId, figures: own })),
    refused,
    unreadSheets: found.flatMap(({ sheet, table }) => (table === null && holdsFigures(sheet) ? [sheet.name] : [])),
    unreadColumns: [...new Set(read.flatMap(({ unread }) => unread))],
  };
}

/** Whether a sheet may have been meant to be read; the guide, which has the code of the file, was not. */
function holdsFigures(sheet: FiguresSheet): boolean {
  if (findFileCode([sheet]) !== null) return false;
  return sheet.rows.some((cells) => cells.some(isUnitHead));
}

function readTable(
  table: FoundTable,
  rows: readonly UnitRow[],
  subject: FiguresSubject,
  tools: CellTools,
  figures: Map<number, Record<string, ReadFigure>>,
): RefusedCell[] {
  const keep: KeepFigure = (unitId, path, figure) => {
    const own = figures.get(unitId) ?? {};
    const first = own[path];
    if (first !== undefined) return first;
    figures.set(unitId, { ...own, [path]: figure });
    return null;
  };
  if (table.table.shape === 'rows') return readListRows(table, rows, subject, tools, keep);
  const seen = new Set<string>();
  return rows.flatMap(({ row, unit }): RefusedCell[] => {
    const question = groupOfRow(table, row, unit, subject);
    if (question === undefined) return [refusedRow(table, row, { kind: 'question-unknown' }, unit.id)];
    const about = `${unit.id} ${question?.key ?? ''}`;
    if (seen.has(about)) return [refusedRow(table, row, { kind: 'repeated' }, unit.id)];
    seen.add(about);
    const { figures: own, refused } = answersInRow(table, row, askedColumns(table, subject, unit, question), tools);
    return [
      ...refused.map((cell) => ({ ...cell, unitId: unit.id })),
      ...own.flatMap(({ path, ...figure }) => keepOrRefuse(keep, unit.id, path, figure)),
    ];
  });
}

/** The group that a row is about; null in a table of another shape, undefined where it names none. */
function groupOfRow(
  { table, sheet, groupColumn }: FoundTable,
  row: number,
  { key: unitKey }: UnitRow['unit'],
  { form, year }: FiguresSubject,
): Question | null | undefined {
  if (groupColumn === null) return null;
  // A number means the question that has it with this unit.
  const numbers = new Map(questionsAskedOf(form, year, unitKey).map(({ key, number }) => [key, number]));
  const numbered = table.questions.map((question) => ({ ...question, number: numbers.get(question.key) ?? NaN }));
  return questionSaid(numbered, sheet.rows[row]?.[groupColumn] ?? '');
}

function askedColumns(
  { columns }: FoundTable,
  { form, year }: FiguresSubject,
  { key }: UnitRow['unit'],
  group: Question | null,
): AskedColumn[] {
  const own = questionsAskedOf(form, year, key);
  return columns.flatMap(({ at, column }): AskedColumn[] => {
    if (group === null) return [{ ...column, at, asked: own.some((question) => question.key === column.question.key) }];
    const part = 'items' in group ? group.items.find((item) => item.key === column.part?.key) : undefined;
    if (part === undefined) return [];
    const asked =
      own.some((question) => question.key === group.key) &&
      partsForUnit(group, year, key).some((item) => item.key === part.key);
    return [{ ...column, question: group, part, at, asked }];
  });
}

type RowUnit = { kind: 'unit'; unit: UnitRow['unit'] } | { kind: 'none' } | { kind: 'refused'; fault: RowFault };

/** The unit of a row, found by its very name: one that is only likely would give another unit its figures. */
function unitOfRow({ sheet, unitColumn, columns }: FoundTable, row: number, subject: FiguresSubject): RowUnit {
  const { units, index, everyUnit } = subject;
  const cells = sheet.rows[row] ?? [];
  const said = cells[unitColumn] ?? '';
  const empty = columns.every(({ at }) => isBlank({ text: cells[at] ?? '', isNumber: false }));
  if (empty || TOTAL.test(searchKey(said))) return { kind: 'none' };
  const refuse = (fault: RowFault): RowUnit => ({ kind: 'refused', fault });
  if (said === '') return refuse({ kind: 'unit-missing' });
  const found = findUnits(index, said);
  const unit = found.kind === 'one' ? units.find(({ id }) => id === found.id) : undefined;
  if (unit !== undefined && found.kind === 'one' && found.certainty === 'exact') return { kind: 'unit', unit };
  const other = findUnits(everyUnit, said);
  if (other.kind === 'one' && other.certainty === 'exact' && !units.some(({ id }) => id === other.id))
    return refuse({ kind: 'unit-not-listed' });
  const near = found.kind === 'one' ? [found.id] : found.kind === 'several' ? found.ids : found.nearest;
  return refuse({
    kind: 'unit-unknown',
    nearest: units.filter(({ id }) => near.includes(id)).map(({ name }) => name),
  });
}

function refusedRow({ sheet, unitColumn }: FoundTable, row: number, fault: RowFault, unitId?: number): RefusedCell {
  const text = sheet.rows[row]?.[unitColumn] ?? '';
  return { sheet: sheet.name, cell: cellName(row, unitColumn), unitId: unitId ?? null, path: null, text, fault };
}
