import type { AskedSource } from '../questions/reading.ts';
import { searchKey } from '../text/normalize.ts';

/** A task as far as its money goes, in triệu đồng. */
export interface PlannedTask {
  code: string;
  title: string;
  declaredCost: number | null;
  milestones: readonly { year: number; cost: number | null }[];
  budget: readonly { source: string; names: readonly string[]; amount: number | null }[];
}

/** One line of a sum; `amount` is null where the plan names no amount. */
export interface BudgetRow {
  code: string;
  title: string;
  amount: number | null;
}

/** How the plan names sources inside the local budget, folded. */
const NAMES: Readonly<Partial<Record<AskedSource, readonly string[]>>> = {
  province: ['ngan sach tinh'],
  environment: ['moi truong'],
  science: ['khcn', 'khoa hoc'],
  'industry-promotion': ['khuyen cong'],
};

/**
 * Returns what the plan gives these tasks, a row each: in a year where one is asked for, from a source where one is.
 * Where the plan names a source without an amount of its own, the row says so with null, and nothing is estimated.
 */
export function plannedRows(
  tasks: readonly PlannedTask[],
  year: number | null,
  source: AskedSource | null,
): BudgetRow[] {
  // A plan of any length names a handful of sources, again and again.
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name) ?? searchKey(name);
    folded.set(name, known);
    return known;
  };
  return tasks.flatMap(({ code, title, declaredCost, milestones, budget }): BudgetRow[] => {
    if (source !== null) {
      const line = budget.find((candidate) => isOf(candidate, source, fold));
      if (line === undefined) return [];
      // Sources are given for all years together.
      const whole = NAMES[source] === undefined && year === null ? line.amount : null;
      return [{ code, title, amount: whole }];
    }
    if (year === null) return [{ code, title, amount: declaredCost }];
    const milestone = milestones.find((candidate) => candidate.year === year);
    return milestone === undefined || milestone.cost === null ? [] : [{ code, title, amount: milestone.cost }];
  });
}

function isOf(
  { source, names }: PlannedTask['budget'][number],
  asked: AskedSource,
  fold: (name: string) => string,
): boolean {
  const within = NAMES[asked];
  if (within === undefined) return source === asked;
  return names.some((name) => within.some((part) => fold(name).includes(part)));
}
