import type { Cell } from './cell.ts';
import type { ConsolidatedFigure, Consolidation } from './consolidate.ts';
import type { FigureRule } from './figure-rule.ts';

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
  /** How the figure comes about; null for the measure of a task, which several figures tell. */
  rule: FigureRule | null;
  cell: C;
}

/** Lists the cells of a consolidation in the order in which they are shown. */
export function listCells({ figures, tasks }: Consolidation): PlacedCell[] {
  return [
    ...figures.flatMap((figure): PlacedCell[] => [
      placed('figure', figure),
      ...(figure.apart === null ? [] : [placed('apart', { ...figure, cell: figure.apart })]),
    ]),
    ...tasks.flatMap(({ code, measures, beside }): PlacedCell[] => [
      ...Object.entries(measures).map(([measure, cell]): PlacedCell => ({
        place: 'task',
        key: measureKey(code, measure),
        task: code,
        rule: null,
        cell,
      })),
      ...beside.map((figure) => placed('beside', figure)),
    ]),
  ];
}

/** Returns the key of what the leads of a task say of it, as conflicts and decisions name it. */
export function measureKey(code: string, measure: string): string {
  return `${code}.${measure}`;
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
  const codes = [...new Set([...inPlace('task'), ...inPlace('beside')].flatMap(({ task }) => task ?? []))];
  return {
    figures: inPlace('figure').flatMap(figureOf),
    tasks: codes.map((code) => ({
      code,
      measures: Object.fromEntries(
        inPlace('task').flatMap(({ task, key, cell }) => (task === code ? [[key.slice(code.length + 1), cell]] : [])),
      ),
      beside: inPlace('beside').flatMap((placed) => (placed.task === code ? figureOf(placed) : [])),
    })),
  };
}
