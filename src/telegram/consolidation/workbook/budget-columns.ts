import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { addMillions, inMillions } from './numbers.ts';
import { groupOf } from './leads-sheet.ts';
import { amountOf, KINDS, MONEY, type AmountKind, type TaskYear } from './task-years.ts';

type Task = ExportedConsolidation['tasks'][number];

/** Columns before those of the years: number, content, unit of measure. */
export const BEFORE = 3;
const PLANNED = ['central', 'local', 'counterpart'] as const;
const REPORTED = [...PLANNED, 'other'] as const;
/** The columns of sources, as Phụ lục II has them: what is planned for all years, and what is reported of these. */
export const SOURCE_COLUMNS = [
  ...PLANNED.map((source) => ({ kind: 'planned' as const, source })),
  ...(['assigned', 'disbursed'] as const).flatMap((kind) => REPORTED.map((source) => ({ kind, source }))),
];
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** A row of the table: a task, with each of its years. */
export interface TaskRow {
  task: Task;
  years: readonly TaskYear[];
}

/** Where the amounts of a year, those of all years, and those of each source stand. */
export class BudgetColumns {
  readonly totals: readonly AmountKind[];

  constructor(readonly years: readonly number[]) {
    this.totals = years.length > 1 ? MONEY : [];
  }

  of(year: number, kind: AmountKind): number {
    return BEFORE + this.years.indexOf(year) * KINDS.length + KINDS.indexOf(kind);
  }

  ofAllYears(kind: AmountKind): number {
    return BEFORE + this.years.length * KINDS.length + this.totals.indexOf(kind);
  }

  ofSource(at: number): number {
    return BEFORE + this.years.length * KINDS.length + this.totals.length + at;
  }

  /** Of every column of money. */
  money(): { column: number; amountOf: (row: TaskRow) => number | null }[] {
    return [
      ...this.years.flatMap((year) =>
        MONEY.map((kind) => ({
          column: this.of(year, kind),
          amountOf: ({ years }: TaskRow) => {
            const found = years.find((one) => one.year === year);
            return found === undefined ? null : amountOf(found, kind);
          },
        })),
      ),
      ...this.totals.map((kind) => ({
        column: this.ofAllYears(kind),
        amountOf: ({ years }: TaskRow) => sumOrNull(years.map((one) => amountOf(one, kind))),
      })),
      ...SOURCE_COLUMNS.map((source, at) => ({
        column: this.ofSource(at),
        amountOf: (row: TaskRow) => sourceAmount(row, source),
      })),
    ];
  }

  /** Between the columns before and the remark. */
  get width(): number {
    return this.ofSource(SOURCE_COLUMNS.length) - BEFORE;
  }
}

/** Returns what a source gives a task, in triệu đồng; null where nothing is known of it. */
export function sourceAmount({ task, years }: TaskRow, { kind, source }: SourceColumn): number | null {
  if (kind === 'planned') return task.budget.find((line) => line.source === source)?.amount ?? null;
  // Of a source that nobody named nothing is known, which is not zero.
  return sumOrNull(
    years.flatMap(({ bySource }) =>
      Object.entries(bySource[kind] ?? {}).flatMap(([key, amount]) =>
        groupOf(key) === source ? [inMillions(amount)] : [],
      ),
    ),
  );
}

/** Adds up what is known, in triệu đồng; null where nothing is. */
export function sumOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : addMillions(known);
}
