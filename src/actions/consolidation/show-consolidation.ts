import type { Conflict } from '../../domain/consolidation/cell.ts';
import { listCells, type PlacedCell } from '../../domain/consolidation/placed-cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { listIncompleteUnits, type IncompleteUnits } from '../../domain/consolidation/incomplete-units.ts';
import { listConflicts, listSettled } from '../../domain/consolidation/list-conflicts.ts';
import {
  listEventsWithoutWork,
  listUnevenEvents,
  listWithoutEvents,
  type WithoutEvents,
} from '../../domain/consolidation/without-events.ts';
import type { ReportsStanding } from '../../domain/consolidation/reports-standing.ts';
import { addUpPlannedBudget, type PlannedBudget } from '../../domain/consolidation/planned-budget.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { findVersion, type ConsolidationFacts } from '../../store/consolidations.ts';
import { listTargets, readPlanFacts } from '../../store/plans.ts';
import { listUnits } from '../../store/units.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import type { Request } from '../request.ts';
import { consolidatePlan, type ConsolidatedYears } from './consolidate-plan.ts';
import { gatherFacts, type GatheredFacts } from './gather-facts.ts';
import { reportsStanding, standingOf } from './list-coverage.ts';
import { measureTargets, type MeasuredTarget } from './measured-target.ts';
import { placeTasks, type TaskConsolidated } from './place-tasks.ts';
import { listWaitingValues, type WaitingValue } from './waiting-values.ts';
import { readDecisions, type DecisionsShown } from './read-decisions.ts';

export type { MeasuredTarget } from './measured-target.ts';

export type { TaskConsolidated } from './place-tasks.ts';

export interface ConsolidationShown extends ReportsStanding {
  kind: 'consolidation';
  years: ConsolidatedYears;
  /** Those of the plan, each of which can be shown. */
  planYears: readonly number[];
  at: Date;
  /** Ids of the units whose figures are not in, or not approved. */
  incomplete: IncompleteUnits;
  targets: readonly MeasuredTarget[];
  tasks: readonly TaskConsolidated[];
  /** All that the consolidation is made of, in the order in which it is shown. */
  cells: readonly PlacedCell[];
  /** The money of the whole plan, as its document has it. */
  budget: PlannedBudget;
  conflicts: readonly Conflict[];
  decisions: DecisionsShown;
  /** Units that report a quantity, or that they have no work, and told of another number of events. */
  withoutEvents: readonly WithoutEvents[];
  /** What waits of tasks, and counts nowhere yet. */
  waitingOfTasks: readonly WaitingOfTask[];
  /** The newest version of these years that was frozen; null where none was. */
  frozen: ConsolidationFacts | null;
  /** Whether whoever looks may settle contradictions and freeze. */
  mayFreeze: boolean;
  /** Whether they may bring in figures of earlier years. */
  mayEnter: boolean;
  /** Ids of the units that owe a yearly form. */
  unitIds: readonly number[];
  /** The rule of each figure, and of each figure of a task, by the key that a conflict names. */
  ruleOf: ReadonlyMap<string, FigureRule>;
  /** Short names of units by id. */
  names: ReadonlyMap<number, string>;
}

/** A value of a task that waits, with the rule by which it would count. */
export interface WaitingOfTask {
  rule: FigureRule;
  value: WaitingValue;
  /** Where it would stand: of a unit that does not lead the task beside it. */
  place: 'task' | 'beside';
}

/**
 * Returns what was reported of one year of the plan, or of all its years together, for those who may read it.
 * @param asked null for the newest year of which anything was reported; a year outside the plan is told so.
 */
export async function showConsolidation(
  request: Request,
  asked: ConsolidatedYears | null,
): Promise<ConsolidationShown | { kind: 'no-plan' } | { kind: 'other-year'; years: readonly number[] } | Refusal> {
  const actor = authorize(request.person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const { store, now } = request;
  const plan = await readPlanFacts(store.database, request.planId);
  if (plan === null) return { kind: 'no-plan' };
  const planYears = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, at) => plan.fromYear + at);
  const gathered = await gatherFacts(store, request.planId);
  const years = asked ?? newestYear(gathered, planYears, yearOf(toLocalDate(now)));
  if (!planYears.includes(years.from) || !planYears.includes(years.to)) return { kind: 'other-year', years: planYears };
  const consolidation = await consolidatePlan(store, request.planId, years);
  const outline = await readPlanIndexNow(store, request.planId);
  const conflicts = listConflicts(consolidation);
  const cells = listCells(consolidation);
  return {
    kind: 'consolidation',
    years,
    planYears,
    at: now,
    ...reportsStanding(gathered, years),
    incomplete: listIncompleteUnits(consolidation, standingOf(gathered, years)),
    targets: measureTargets(await listTargets(store.database, request.planId), consolidation.figures),
    tasks: await placeTasks(outline.tasks, consolidation, years, (year) =>
      consolidatePlan(store, request.planId, { from: year, to: year }),
    ),
    cells,
    budget: addUpPlannedBudget(outline),
    conflicts,
    decisions: await readDecisions(store.database, request.planId, years, {
      conflicts,
      settled: listSettled(consolidation),
    }),
    withoutEvents: [
      ...listWithoutEvents(gathered.rules, gathered.facts, gathered.leads, years),
      ...listEventsWithoutWork(gathered.rules, gathered.facts, gathered.leads, years),
      ...listUnevenEvents(gathered.rules, gathered.facts, gathered.toldBy, years),
    ],
    waitingOfTasks: waitingOfTasks(gathered, years),
    frozen: await findVersion(store.database, request.planId, { fromYear: years.from, toYear: years.to }),
    mayFreeze: isAllowed(request.person, 'consolidation.freeze'),
    mayEnter: isAllowed(request.person, 'report.enter'),
    unitIds: [...new Set(gathered.yearly.flatMap(({ roster }) => roster.unitIds))],
    ruleOf: new Map(cells.flatMap(({ key, rule }) => (rule === null ? [] : [[key, rule] as const]))),
    names: new Map((await listUnits(store.database)).map(({ id, shortName }) => [id, shortName])),
  };
}

function waitingOfTasks(gathered: GatheredFacts, years: ConsolidatedYears): WaitingOfTask[] {
  const waiting = listWaitingValues(gathered, years, () => true).flatMap((value) =>
    gathered.rules.flatMap((rule): WaitingOfTask[] => {
      if (rule.task === null || rule.key !== value.figure) return [];
      const isLead = gathered.leads.get(rule.task.code)?.has(value.unitId) ?? false;
      return [{ rule, value, place: isLead ? 'task' : 'beside' }];
    }),
  );
  return (['task', 'beside'] as const).flatMap((where) => waiting.filter(({ place }) => place === where));
}

/** The newest year, up to this one, of which anything is known; this year, within the plan, where nothing is. */
function newestYear({ facts }: GatheredFacts, planYears: readonly number[], thisYear: number): ConsolidatedYears {
  const known = facts.flatMap(({ state, year }) => (state === 'given' && year <= thisYear ? [year] : []));
  const within = planYears.filter((year) => year <= thisYear);
  const fallback = within.at(-1) ?? planYears[0] ?? thisYear;
  const newest = known.reduce((latest, year) => Math.max(latest, year), 0);
  const year = planYears.includes(newest) ? newest : fallback;
  return { from: year, to: year };
}
