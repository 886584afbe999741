import { addMoney } from '../consolidation/add-cells.ts';
import { disputedYears, type Cell } from '../consolidation/cell.ts';

/** Sources of money as the plan's budget divides them. */
export const PLANNED_SOURCES = ['central', 'local', 'counterpart'] as const;
export type PlannedSource = (typeof PLANNED_SOURCES)[number];
/** The planned ones, and what falls under none of them. */
export const BUDGET_SOURCES = [...PLANNED_SOURCES, 'other', 'unnamed'] as const;
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** What forms call the sources inside the local budget. */
const LOCAL: readonly string[] = ['local', 'province', 'science', 'environment', 'industry_promotion'];

/** Returns the source of the plan's budget to which a source of a form belongs. */
export function budgetSourceOf(key: string): BudgetSource {
  if (LOCAL.includes(key)) return 'local';
  return BUDGET_SOURCES.find((source) => source === key) ?? 'other';
}

/** Money of several tasks together, in đồng. */
export interface SpentTogether {
  /** Null where nobody has said anything, which is not zero. */
  total: number | null;
  bySource: Readonly<Record<BudgetSource, number | null>>;
  /** Codes of the tasks of which something is known. */
  known: readonly string[];
  /** Tasks with the years of which their figures contradict each other: none of these is added. */
  disputed: readonly { code: string; years: readonly number[] }[];
  /** How many tasks there are. */
  tasks: number;
}

/** Adds up money of tasks, each of which is a cell. @param tasks their codes, with what their leads say; null for nothing. */
export function spentTogether(tasks: readonly { code: string; cell: Cell | null }[]): SpentTogether {
  const bySource: Record<BudgetSource, number | null> = {
    central: null,
    local: null,
    counterpart: null,
    other: null,
    unnamed: null,
  };
  const together = addMoney(tasks.map(({ cell }) => cell));
  for (const [key, amount] of Object.entries(together.bySource)) {
    const source = budgetSourceOf(key);
    bySource[source] = (bySource[source] ?? 0) + amount;
  }
  const { total } = together;
  const known = tasks.flatMap(({ code, cell }) => (cell?.kind === 'value' ? code : []));
  const disputed = tasks.flatMap(({ code, cell }) => {
    const years = cell === null ? [] : disputedYears(cell);
    return years.length === 0 ? [] : [{ code, years }];
  });
  return { total, bySource, known, disputed, tasks: tasks.length };
}
