import type { Cell } from './cell.ts';
import type { ConsolidatedFigure, Consolidation, FiguresAndTasks } from './consolidate.ts';
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

/** A cell of a consolidation with what tells it from all others: its place, its key and its year. */
export interface PlacedCell<C extends Cell = Cell> {
  place: CellPlace;
  /** The key of the figure; of a task its code with the measure, such as "2.1.quantity". */
  key: string;
  /** Of a consolidation of several years the one of which it is alone; null for what is of all its years. */
  year: number | null;
  /** The code of the task to which it belongs. */
  task: string | null;
  /** How the figure comes about; of the measure of a task, which several figures tell, how the first of them does. */
  rule: FigureRule | null;
  cell: C;
}

/** What tells a cell from all others of its consolidation. */
export type CellName = Pick<PlacedCell, 'place' | 'key' | 'year'>;

/** Returns the key of a cell with its year, such as "1.1.status 2018"; without one of what is of all years. */
export function keyWithYear({ key, year }: Pick<CellName, 'key' | 'year'>): string {
  return year === null ? key : `${key} ${year}`;
}

/** Reads a key with its year. */
export function readKeyWithYear(text: string): Pick<CellName, 'key' | 'year'> {
  const [, key = text, year] = /^(.+) (\d{4})$/.exec(text) ?? [];
  return { key, year: year === undefined ? null : Number(year) };
}

/** Returns what a button names a cell by: what a figure, or a measure of a task, is named by; what stands apart has its own. */
export function cellNumber({ place, ...named }: CellName): number {
  const key = keyWithYear(named);
  return keyNumber(place === 'figure' || place === 'task' ? key : `${place} ${key}`);
}

/** Lists the cells of a consolidation in the order in which they are shown: what is of all years, then year by year. */
export function listCells({ ofYears, ...together }: Consolidation): PlacedCell[] {
  return [...cellsOf(together, null), ...ofYears.flatMap((one) => cellsOf(one, one.year))];
}

function cellsOf({ figures, tasks }: FiguresAndTasks, year: number | null): PlacedCell[] {
  const placed = (place: CellPlace, { rule, cell }: Pick<ConsolidatedFigure, 'rule' | 'cell'>): PlacedCell => {
    return { place, key: rule.key, year, task: rule.task?.code ?? null, rule, cell };
  };
  return [
    ...figures.flatMap((figure): PlacedCell[] => [
      placed('figure', figure),
      ...(figure.apart === null ? [] : [placed('apart', { ...figure, cell: figure.apart })]),
    ]),
    ...tasks.flatMap(({ code, measures, ruleOf, beside }): PlacedCell[] => [
      ...Object.entries(measures).map(([measure, cell]): PlacedCell => ({
        place: 'task',
        key: taskFigureKey(code, measure),
        year,
        task: code,
        rule: ruleOf[measure as TaskMeasure] ?? null,
        cell,
      })),
      ...beside.map((figure) => placed('beside', figure)),
    ]),
  ];
}

/** Makes a consolidation of its cells, in their order: what `listCells` lists, put together again. */
export function gatherCells(cells: readonly PlacedCell[]): Consolidation {
  const years = [...new Set(cells.flatMap(({ year }) => year ?? []))];
  return {
    ...gatherOf(cells.filter(({ year }) => year === null)),
    ofYears: years.map((year) => ({ year, ...gatherOf(cells.filter((one) => one.year === year)) })),
  };
}

function gatherOf(cells: readonly PlacedCell[]): FiguresAndTasks {
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
