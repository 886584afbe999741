import type { Answer } from '../reporting/answers.ts';
import { fieldOf } from '../reporting/fields/index.ts';
import type { Row } from '../reporting/fields/field-type.ts';
import { questionsAskedOf } from '../reporting/filling-context.ts';
import { saysNothing } from '../reporting/plain-words.ts';
import { cellName } from '../text/cell-name.ts';
import { itemsOf, pathOf } from './figures-table.ts';
import type { FoundTable } from './find-table.ts';
import type { CellTools } from './read-cell.ts';
import { answersInRow } from './read-row.ts';
import { keepOrRefuse } from './keep-figure.ts';
import type { KeepFigure, ReadFigure, RefusedCell } from './reading.ts';
import type { FiguresSubject, UnitRow } from './subject.ts';

/** Reads the rows of a list, one for each thing that a unit tells of; all rows of a unit are its one answer. */
export function readListRows(
  table: FoundTable,
  rows: readonly UnitRow[],
  { form, year }: FiguresSubject,
  tools: CellTools,
  keep: KeepFigure,
): RefusedCell[] {
  const [question] = table.table.questions;
  const composed = question === undefined ? undefined : fieldOf(question.type).composed;
  if (question === undefined || composed === undefined) return [];
  const maximum = 'maxRows' in question ? question.maxRows : Number.POSITIVE_INFINITY;
  const refused: RefusedCell[] = [];
  const lists = new Map<number, { items: Row[]; first: string; last: string }>();
  const { sheet } = table;
  const [from = 0] = table.columns.map(({ at }) => at);
  const to = table.columns.at(-1)?.at ?? 0;
  for (const { row, unit } of rows) {
    const asked = questionsAskedOf(form, year, unit.key).some(({ key }) => key === question.key);
    const columns = table.columns.map(({ at, column }) => ({ ...column, at, asked }));
    const known = lists.get(unit.id);
    if (asked && question.noneButton && saysNone(table, row)) {
      const first = cellName(row, from);
      if (known === undefined) lists.set(unit.id, { items: [], first, last: first });
      continue;
    }
    const read = answersInRow(table, row, columns, tools);
    refused.push(...read.refused.map((cell) => ({ ...cell, unitId: unit.id })));
    if (read.figures.length === 0) continue;
    const items = Object.fromEntries(
      itemsOf(question).map((part): [string, Answer] => {
        const figure = read.figures.find(({ path }) => path === pathOf(question, part));
        return [part.key, figure === undefined ? { state: 'later' } : given(figure)];
      }),
    );
    const before = known?.items ?? [];
    if (before.length >= maximum) {
      const place = { sheet: sheet.name, cell: cellName(row, from), unitId: unit.id, path: question.key };
      refused.push({ ...place, text: sheet.rows[row]?.[from] ?? '', fault: { kind: 'too-many-rows', maximum } });
      continue;
    }
    const first = known === undefined || before.length === 0 ? cellName(row, from) : known.first;
    lists.set(unit.id, { items: [...before, { id: before.length, items }], first, last: cellName(row, to) });
  }
  for (const [unitId, { items, first, last }] of lists) {
    const cell = first === last ? first : `${first}:${last}`;
    const figure = { value: composed.fromRows(items), sheet: sheet.name, cell };
    refused.push(...keepOrRefuse(keep, unitId, question.key, figure));
  }
  return refused;
}

function given({ value }: ReadFigure): Answer {
  return { state: 'given', value, reason: null };
}

/** Whether a row says that there is none, and nothing else. */
function saysNone({ sheet, columns }: FoundTable, row: number): boolean {
  const [first, ...others] = columns.map(({ at }) => sheet.rows[row]?.[at] ?? '');
  return first !== undefined && saysNothing(first) && others.every((text) => text === '');
}
