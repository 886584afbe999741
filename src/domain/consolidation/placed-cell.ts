import type { Cell } from './cell.ts';
import type { ConsolidatedFigure, Consolidation } from './consolidate.ts';
import type { TaskMeasure } from '../reporting/aggregation-schema.ts';
import { keyNumber } from '../text/key-number.ts';
import type { FigureRule } from './figure-rule.ts';
import { taskFigureKey } from './task-words.ts';

/**
 * Where a cell stands. `apart`: what others than those who are counted report of a figure; `beside`: what others than its
 * leads report of a task.
 */
export const CELL_PLACES = ['figure', 'apart', 'task', 'beside'] as const;
export type CellPlace = (typeof CELL_PLACES)[number];

/** A cell of a consolidation with what tells it from all others: its place and its key. */
export interface PlacedCell<C extends Cell = Cell> {
  place: CellPlace;
  /** The key of the figure; of a task its code with the measure, such as "2.1.quantity". */
  key: string;
  /** The code of the task to which it belongs. */
  task: string | null;
  /** How the figure comes about; of the measure of a task, which several figures tell, how the first of them does. */
  rule: FigureRule | null;
  cell: C;
}

/** Returns what a button names a cell by: what a figure, or a measure of a task, is named by; what stands apart has its own. */
export function cellNumber({ place, key }: Pick<PlacedCell, 'place' | 'key'>): number {
  return keyNumber(place === 'figure' || place === 'task' ? key : `${place} ${key}`);
}

/** Lists the cells of a consolidation in the order in which they are shown. */
export function listCells({ figures, tasks }: Consolidation): PlacedCell[] {
  return [
    ...figures.flatMap((figure): PlacedCell[] => [
      placed('figure', figure),
      ...(figure.apart === null ? [] : [placed('apart', { ...figure, cell: figure.apart })]),
    ]),
    ...tasks.flatMap(({ code, measures, ruleOf, beside }): PlacedCell[] => [
      ...Object.entries(measures).map(([measure, cell]): PlacedCell => ({
        place: 'task',
        key: taskFigureKey(code, measure),
        task: code,
        rule: ruleOf[measure as TaskMeasure] ?? null,
        cell,
      })),
      ...beside.map((figure) => placed('beside', figure)),
    ]),
  ];
}

function placed(place: CellPlace, { rule, cell }: Pick<ConsolidatedFigure, 'rule' | 'cell'>): PlacedCell {
  return { place, key: rule.key, task: rule.task?.code ?? null, rule, cell };
}

/** Makes a consolidation of its cells, in their order: what `listCells` lists, put together again. */
export function gatherCells(cells: readonly PlacedCell[]): Consolidation {
  const inPlace = (place: CellPlace): PlacedCell[] => cells.filter((one) => one.place === place);
  const apart = new Map(inPlace('apart').map(({ key, cell }) => [key, cell]));
  const figureOf = ({ key, rule, cell, place }: PlacedCell): ConsolidatedFigure[] =>
    rule === null ? [] : [{ rule, cell, apart: place === 'figure' ? (apart.get(key) ?? null) : null }];
  const measuresOf = <T>(code: string, valueOf: (placed: PlacedCell) => T | null): Record<string, T> =>
    Object.fromEntries(
      inPlace('task').flatMap((placed): [string, T][] => {
        const value = valueOf(placed);
        return placed.task === code && value !== null ? [[placed.key.slice(code.length + 1), value]] : [];
      }),
    );
  const codes = [...new Set([...inPlace('task'), ...inPlace('beside')].flatMap(({ task }) => task ?? []))];
  return {
    figures: inPlace('figure').flatMap(figureOf),
    tasks: codes.map((code) => ({
      code,
      measures: measuresOf(code, ({ cell }) => cell),
      ruleOf: measuresOf(code, ({ rule }) => rule),
      beside: inPlace('beside').flatMap((placed) => (placed.task === code ? figureOf(placed) : [])),
    })),
  };
}
