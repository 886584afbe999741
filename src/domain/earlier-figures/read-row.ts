import { saysLater, saysNothing } from '../reporting/plain-words.ts';
import { cellName } from '../text/cell-name.ts';
import { askedIn, pathOf } from './figures-table.ts';
import type { FoundTable } from './find-table.ts';
import { isBlank, readAnswerCells, type PieceCell } from './read-answer-cells.ts';
import { type CellTools } from './read-cell.ts';
import type { ReadFigure, RefusedCell } from './reading.ts';
import type { AskedColumn } from './subject.ts';

/** What the cells of one row say; `unitId` is added by whoever knows the unit. */
export interface RowReading {
  figures: ({ path: string } & ReadFigure)[];
  refused: Omit<RefusedCell, 'unitId'>[];
}

/** Reads the answers in one row, each from the columns that hold it. */
export function answersInRow(
  { sheet }: FoundTable,
  row: number,
  columns: readonly AskedColumn[],
  tools: CellTools,
): RowReading {
  const reading: RowReading = { figures: [], refused: [] };
  const paths = new Map<string, AskedColumn[]>();
  for (const column of columns) {
    const path = pathOf(column.question, column.part);
    paths.set(path, [...(paths.get(path) ?? []), column]);
  }
  for (const [path, own] of paths) {
    const [first] = own;
    if (first === undefined) continue;
    const cells = own.map(({ at, piece }): PieceCell => {
      const text = sheet.rows[row]?.[at] ?? '';
      return { piece, text, isNumber: sheet.isNumber(row, at), name: cellName(row, at) };
    });
    const place = { sheet: sheet.name, path };
    if (!first.asked) {
      const said = cells.find((cell) => !isBlank(cell) && !saysNothing(cell.text) && !saysLater(cell.text));
      if (said !== undefined)
        reading.refused.push({ ...place, cell: said.name, text: said.text, fault: { kind: 'not-asked' } });
      continue;
    }
    const read = readAnswerCells(askedIn(first), cells, tools);
    if (read.kind === 'value') reading.figures.push({ path, value: read.value, sheet: sheet.name, cell: read.cell });
    if (read.kind === 'refused')
      reading.refused.push({ ...place, cell: read.cell, text: read.text, fault: read.fault });
  }
  return reading;
}
