import { addKnown } from './add-cells.ts';
import { exactSum } from './exact-sum.ts';

/** What the budget of a plan is made of. Amounts are in triệu đồng, as the document counts. */
export interface BudgetedPlan {
  tasks: readonly BudgetedTask[];
  /** What the document states of each group, and of the whole; null where it states nothing. */
  declared: { total: number | null; groups: ReadonlyMap<string, number> };
}

/** A row of the budget. */
export interface BudgetedTask {
  group: { code: string };
  milestones: readonly { year: number; cost: number | null }[];
  /** Null for a source that is named without an amount. */
  budget: readonly { source: 'central' | 'local' | 'counterpart'; amount: number | null }[];
}

/** The money of the plan as its rows give it, beside what the document states; nothing is corrected. In triệu đồng. */
export interface PlannedBudget {
  byYear: readonly { year: number; cost: number }[];
  /** The sum of the years. */
  total: number;
  declared: number | null;
  groups: readonly { code: string; declared: number | null; counted: number }[];
  /** The sum of what is stated of the groups; of a group of which nothing is stated its rows count. */
  byGroups: number;
  /** By how much the groups exceed the rows. */
  difference: number;
  /** Codes of the groups whose statement is not the sum of their rows. */
  differing: readonly string[];
  central: number;
  counterpart: number;
  /** `stated`: amounts that the document gives; `derived`: what central money and counterparts leave of the total. */
  local: { stated: number; derived: number };
  /** What of the local money the document divides among no source. */
  undivided: number;
}

/** Adds up the budget of a plan by years, groups and sources. */
export function addUpPlannedBudget({ tasks, declared }: BudgetedPlan): PlannedBudget {
  const costOf = (some: readonly BudgetedTask[], year: number | null): number =>
    addKnown(
      some.flatMap(({ milestones }) =>
        milestones.flatMap((one) => (year !== null && one.year !== year ? [] : [one.cost])),
      ),
    ) ?? 0;
  const years = [...new Set(tasks.flatMap(({ milestones }) => milestones.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const codes = [...new Set([...tasks.map(({ group }) => group.code), ...declared.groups.keys()])];
  const groups = codes.map((code) => ({
    code,
    declared: declared.groups.get(code) ?? null,
    counted: costOf(
      tasks.filter(({ group }) => group.code === code),
      null,
    ),
  }));
  const total = costOf(tasks, null);
  const byGroups = exactSum(groups.map((group) => group.declared ?? group.counted));
  const [central = 0, counterpart = 0, stated = 0] = (['central', 'counterpart', 'local'] as const).map(
    (source) => plannedFrom(tasks, source) ?? 0,
  );
  const derived = exactSum([total, -central, -counterpart]);
  return {
    byYear: years.map((year) => ({ year, cost: costOf(tasks, year) })),
    total,
    declared: declared.total,
    groups,
    byGroups,
    difference: exactSum([byGroups, -total]),
    differing: groups.flatMap((group) =>
      group.declared === null || group.declared === group.counted ? [] : [group.code],
    ),
    central,
    counterpart,
    local: { stated, derived },
    undivided: exactSum([derived, -stated]),
  };
}

/** Adds up what a plan gives tasks from a source, in triệu đồng; null where it names no amount. */
export function plannedFrom(
  tasks: readonly Pick<BudgetedTask, 'budget'>[],
  source: BudgetedTask['budget'][number]['source'],
): number | null {
  return addKnown(
    tasks.flatMap(({ budget }) => budget.flatMap((line) => (line.source === source ? [line.amount] : []))),
  );
}
