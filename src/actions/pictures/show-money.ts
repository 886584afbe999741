import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { addUpPlannedBudget, plannedFrom } from '../../domain/consolidation/planned-budget.ts';
import {
  BUDGET_SOURCES,
  spentTogether,
  type BudgetSource,
  type SpentTogether,
} from '../../domain/status/money-by-source.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { placeTasks, withWork } from '../consolidation/place-tasks.ts';
import { consolidatePlan } from '../consolidation/consolidate-plan.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import type { Request } from '../request.ts';

/** Money of the whole plan by source. */
export interface MoneyBySource {
  /** In triệu đồng; `declared` as the plan itself says it, `counted` what its tasks come to. */
  declared: number | null;
  counted: number;
  sources: {
    source: BudgetSource;
    /** In triệu đồng; null where the plan names no amount for this source. */
    planned: number | null;
    /** In đồng, of all years; null where nothing was reported. */
    spent: number | null;
  }[];
  /** What the leads of tasks spent in all years of the plan, of the tasks at which they have work. */
  spent: SpentTogether;
  /** Tasks to which the plan gives money without dividing all of it by source, and how much that is, in triệu đồng. */
  undivided: { tasks: number; cost: number };
}

/**
 * Returns what the plan gives by source, and what the leads of its tasks reported as spent; null before a plan was
 * imported.
 */
export async function showMoney({ store, planId }: Request): Promise<MoneyBySource | null> {
  const { tasks, declared } = await readPlanIndexNow(store, planId);
  const plan = await readPlanFacts(store.database, planId);
  if (plan === null || tasks.length === 0) return null;
  const years = { from: plan.fromYear, to: plan.toYear };
  const placed = await placeTasks(tasks, await consolidatePlan(store, planId, years), years, (year) =>
    consolidatePlan(store, planId, { from: year, to: year }),
  );
  const spent = spentTogether(
    withWork(placed).map(({ task: { code }, reported }) => ({ code, cell: reported.measures.disbursed ?? null })),
  );
  const budget = addUpPlannedBudget({ tasks, declared });
  const sources = BUDGET_SOURCES.map((source) => ({
    source,
    planned: source === 'other' || source === 'unnamed' ? null : plannedFrom(tasks, source),
    spent: spent.bySource[source],
  }));
  const isDivided = (task: (typeof tasks)[number]): boolean =>
    (addKnown(task.budget.map(({ amount }) => amount)) ?? 0) >= (task.declaredCost ?? 0);
  return {
    declared: declared.total,
    counted: budget.total,
    sources: sources.filter(
      (line) => line.planned !== null || line.spent !== null || !['other', 'unnamed'].includes(line.source),
    ),
    spent,
    undivided: { tasks: tasks.filter((task) => !isDivided(task)).length, cost: budget.undivided },
  };
}
