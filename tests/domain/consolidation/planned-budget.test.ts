import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addUpPlannedBudget,
  type BudgetedPlan,
  type BudgetedTask,
} from '../../../src/domain/consolidation/planned-budget.ts';
import { linesByTask } from '../../../src/domain/plan/budget-line.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';

const PLAN = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/plan.json', import.meta.url);

function shipped(): BudgetedPlan {
  const { tasks, budget, groups } = JSON.parse(readFileSync(PLAN, 'utf8')) as PlanDocument;
  const lines = linesByTask(budget);
  return {
    tasks: tasks.map(({ code, group }): BudgetedTask => {
      const line = lines.get(code);
      return {
        group: { code: group },
        milestones: line?.byYear ?? [],
        budget: (['central', 'local', 'counterpart'] as const).map((source) => ({
          source,
          amount: line?.sources[source] ?? null,
        })),
      };
    }),
    declared: {
      total: budget.declaredTotal,
      groups: new Map(groups.map(({ code, declaredCost }) => [code, declaredCost ?? 0])),
    },
  };
}

describe('the budget of the plan that is shipped, in triệu đồng', () => {
  const budget = addUpPlannedBudget(shipped());
  test.each([
    ['the years', budget.byYear.map(({ cost }) => cost), [130, 2735, 2565, 2815]],
    ['the rows', budget.total, 8245],
    ['the groups as stated', budget.byGroups, 8275],
    ['the whole as stated', budget.declared, 8275],
    ['the difference', budget.difference, 30],
    ['where it lies', budget.differing, ['5']],
    ['central money', budget.central, 1500],
    ['counterparts', budget.counterpart, 3400],
    ['local money as stated', budget.local.stated, 1500],
    ['local money as derived', budget.local.derived, 3345],
    ['local money that is not divided', budget.undivided, 1845],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});

const amount = fc.option(fc.integer({ min: 0, max: 9_000_000 }).map((thousandths) => thousandths / 1000));
const task = fc.record({
  group: fc.record({ code: fc.constantFrom('1', '2', '3') }),
  milestones: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2017, max: 2020 }), cost: amount }), {
    selector: ({ year }) => year,
  }),
  budget: fc.array(fc.record({ source: fc.constantFrom('central', 'local', 'counterpart'), amount })),
});

test('years, groups of which nothing is stated, and sources each add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      const budget = addUpPlannedBudget({ tasks, declared: { total: null, groups: new Map() } });
      const thousandths = (amounts: readonly number[]): number =>
        amounts.reduce((sum, one) => sum + Math.round(one * 1000), 0);
      const total = thousandths([budget.total]);
      expect(thousandths(budget.byYear.map(({ cost }) => cost))).toBe(total);
      expect(thousandths([budget.byGroups])).toBe(total);
      expect(thousandths([budget.central, budget.counterpart, budget.local.stated, budget.undivided])).toBe(total);
      expect(budget.differing).toEqual([]);
    }),
  );
});
