/** Sources of money as the plan's budget divides them. */
export const PLANNED_SOURCES = ['central', 'local', 'counterpart'] as const;
export type PlannedSource = (typeof PLANNED_SOURCES)[number];
/** The planned ones, and what falls under none of them. */
export const BUDGET_SOURCES = [...PLANNED_SOURCES, 'other', 'unnamed'] as const;
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** Money spent on a task in a year, in đồng, as one agency says it. */
export interface StatedSpending {
  taskCode: string;
  year: number;
  unitId: number;
  at: Date;
  /** By source, as the form names sources; or one sum without a source, as in an update. */
  spent: { amounts: Readonly<Record<string, number>> } | { total: number };
}

/** What forms call the sources inside the local budget. */
const LOCAL: readonly string[] = ['local', 'province', 'science', 'environment', 'industry_promotion'];

function sourceOf(key: string): BudgetSource {
  if (LOCAL.includes(key)) return 'local';
  return key === 'central' || key === 'counterpart' ? key : 'other';
}

/**
 * Sums up money spent by source, in đồng: of each agency, task and year the newest word counts. Null where nobody has
 * said anything, which is not zero.
 */
export function sumBySource(words: readonly StatedSpending[]): Record<BudgetSource, number | null> {
  const sums: Record<BudgetSource, number | null> = {
    central: null,
    local: null,
    counterpart: null,
    other: null,
    unnamed: null,
  };
  const add = (source: BudgetSource, amount: number): void => {
    sums[source] = (sums[source] ?? 0) + amount;
  };
  const newest = new Map<string, StatedSpending>();
  for (const word of words) {
    const key = `${word.taskCode} ${word.year} ${word.unitId}`;
    const kept = newest.get(key);
    if (kept === undefined || word.at > kept.at) newest.set(key, word);
  }
  for (const { spent } of newest.values()) {
    if ('total' in spent) add('unnamed', spent.total);
    else for (const [key, amount] of Object.entries(spent.amounts)) add(sourceOf(key), amount);
  }
  return sums;
}
