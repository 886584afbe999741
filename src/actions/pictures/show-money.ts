import { givenValue } from '../../domain/reporting/answers.ts';
import { FORM_KEYS } from '../../domain/status/form-keys.ts';
import {
  sumBySource,
  type BudgetSource,
  type StatedSpending,
  BUDGET_SOURCES,
} from '../../domain/status/money-by-source.ts';
import type { TaskOutline } from '../../store/plan-outline.ts';
import { listReportedProgress } from '../../store/task-progress.ts';
import { listConfirmedUpdates } from '../../store/task-updates.ts';
import type { Request } from '../request.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';

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
  /** Tasks to which the plan gives money without dividing all of it by source, and how much that is, in triệu đồng. */
  undivided: { tasks: number; cost: number };
}

/**
 * Returns what the plan gives by source, and what the leads of its tasks reported as spent; null before a plan was
 * imported.
 */
export async function showMoney({ store }: Request): Promise<MoneyBySource | null> {
  const { tasks, declared } = await readPlanIndexNow(store);
  if (tasks.length === 0) return null;
  const spent = sumBySource(await spentOn(tasks, store.database));
  const planned = (source: string): number | null => {
    const amounts = tasks.flatMap(({ budget }) =>
      budget.flatMap((line) => (line.source === source && line.amount !== null ? [line.amount] : [])),
    );
    return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  };
  const rest = tasks.map(({ declaredCost, budget }) =>
    Math.max((declaredCost ?? 0) - budget.reduce((sum, { amount }) => sum + (amount ?? 0), 0), 0),
  );
  const sources = BUDGET_SOURCES.map((source) => ({
    source,
    planned: planned(source),
    spent: spent[source],
  }));
  return {
    declared: declared.total,
    counted: tasks.reduce((sum, { declaredCost }) => sum + (declaredCost ?? 0), 0),
    sources: sources.filter(
      (line) => line.planned !== null || line.spent !== null || !['other', 'unnamed'].includes(line.source),
    ),
    undivided: {
      tasks: rest.filter((cost) => cost > 0).length,
      cost: rest.reduce((sum, cost) => sum + cost, 0),
    },
  };
}

/** What the leads of tasks said that they spent. */
async function spentOn(
  tasks: readonly TaskOutline[],
  database: Request['store']['database'],
): Promise<StatedSpending[]> {
  const leads = new Map(
    tasks.map(({ code, units }) => [code, units.flatMap(({ role, unitId }) => (role === 'lead' ? [unitId] : []))]),
  );
  const said = (await listReportedProgress(database, null, null)).filter(
    ({ taskCode, unitId }) => leads.get(taskCode)?.includes(unitId) === true,
  );
  const reports = said.flatMap(({ taskCode, year, unitId, approvedAt, answers }): StatedSpending[] => {
    const value = givenValue(answers, FORM_KEYS.taskSpent);
    return value?.type === 'money-by-source'
      ? [{ taskCode, year, unitId, at: approvedAt, spent: { amounts: value.amounts } }]
      : [];
  });
  const updates = (await listConfirmedUpdates(database, null, null)).flatMap(
    ({ taskCode, year, unitId, at, spent }): StatedSpending[] =>
      spent === null ? [] : [{ taskCode, year, unitId, at, spent: { total: spent } }],
  );
  return [...reports, ...updates];
}
