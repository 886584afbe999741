import type { KeepFigure, ReadFigure, RefusedCell } from './reading.ts';

/** Keeps a figure of a unit; where one was read before for the same place, that stays and this one is refused. */
export function keepOrRefuse(keep: KeepFigure, unitId: number, path: string, figure: ReadFigure): RefusedCell[] {
  const first = keep(unitId, path, figure);
  if (first === null) return [];
  const { sheet, cell } = figure;
  return [{ sheet, cell, unitId, path, text: '', fault: { kind: 'elsewhere', sheet: first.sheet, cell: first.cell } }];
}
