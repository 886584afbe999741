import type { ConsolidatedTask } from '../../domain/consolidation/consolidate.ts';
import { listFiguresBeside, type FigureBeside } from '../../domain/consolidation/figures-beside.ts';
import { listEventsWithoutWork, type WithoutEvents } from '../../domain/consolidation/without-events.ts';
import type { TaskRole } from '../../domain/plan/task-roles.ts';
import { leadWords } from '../../domain/status/lead-words.ts';
import { taskYearState, type TaskYearState } from '../../domain/status/task-state.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { countOpenObstacles } from '../../store/obstacles.ts';
import type { TaskOutline } from '../../store/plan-outline.ts';
import { findTask, type TaskFacts } from '../../store/plans.ts';
import { gatherFacts } from '../consolidation/gather-facts.ts';
import { consolidatePlan } from '../consolidation/consolidate-plan.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import { readPlanIndexNow, type PlanStore } from '../plan/plan-index.ts';
import type { Request } from '../request.ts';
import { leadUnitOf } from '../task-updates/update-task.ts';
import { readFigureNames, type FigureNames } from './figure-names.ts';
import { withContradictions } from './show-tasks.ts';

/** What is known of a task in one year. */
export interface TaskYear {
  year: number;
  state: TaskYearState;
  /** By the plan; null where it leaves the cell blank or has none. Cost in triệu đồng. */
  planned: { quantity: number | null; cost: number | null } | null;
  /** How many of its leads said anything of it, of those that are to, and the units that did not. */
  heard: { given: number; expected: number; silent: readonly number[] };
  /** What its leads say together, by what is measured. */
  measures: ConsolidatedTask['measures'];
}

/** A task in one year, with what the plan says of it in different ways. */
export interface TaskYearView extends TaskYear {
  task: TaskFacts;
  /** What others than its leads report of it: it stands beside its figures, and is never added to them. */
  beside: readonly FigureBeside[];
  names: FigureNames;
  contradictions: string[];
  /** Leads that say that they have no work in the year, and told of something done. */
  withoutWork: readonly WithoutEvents[];
  openObstacles: number;
  /** The years of the task besides this one. */
  otherYears: number[];
  /** Whoever looks may say how far it is. */
  mayUpdate: boolean;
}

/**
 * Returns a task in a year; without one in this year, or in the year of the plan that is nearest to it. Null for no
 * such task.
 */
export async function showTaskYear(
  request: Request,
  taskId: number,
  asked: number | null,
): Promise<TaskYearView | null> {
  const { store } = request;
  const task = await findTask(store.database, taskId);
  if (task === null) return null;
  const { contradictions } = await withContradictions(request, task);
  const thisYear = thisYearOf(request);
  const year = asked ?? Math.min(Math.max(thisYear, task.fromYear), task.toYear);
  const consolidation = await consolidatePlan(store, request.planId, { from: year, to: year });
  const { rules, facts, leads } = await gatherFacts(store, request.planId);
  const reported = consolidation.tasks.find(({ code }) => code === task.code);
  const obstacles = await countOpenObstacles(store.database, [taskId]);
  const years = Array.from({ length: task.toYear - task.fromYear + 1 }, (_, at) => task.fromYear + at);
  return {
    task,
    contradictions,
    withoutWork: listEventsWithoutWork(rules, facts, leads, { from: year, to: year }).filter(
      (one) => one.task === task.code,
    ),
    ...taskInYear(task, reported, obstacles, { year, thisYear }),
    beside: listFiguresBeside(consolidation, task.code).filter(({ rule }) => rule.addition.how !== 'options'),
    names: await readFigureNames(store, request.planId),
    openObstacles: obstacles.get(taskId) ?? 0,
    otherYears: years.filter((other) => other !== year),
    mayUpdate: leadUnitOf(request, task) !== null,
  };
}

/** More tasks than these are worked out all together, and picked out of all. */
const NAMED = 200;

/** Lists these tasks, each with its state in a year. */
export async function listTaskYears(
  request: { store: PlanStore; now: Date; planId: number },
  tasks: readonly TaskOutline[],
  year: number,
): Promise<{ task: TaskOutline; at: TaskYear }[]> {
  const { store } = request;
  const thisYear = thisYearOf(request);
  if (tasks.length <= NAMED) return workOutYear(request, tasks, { year, thisYear });
  const all = await cacheUntilChange(store, `tasks ${request.planId} ${year} ${thisYear}`, async () => {
    const plan = await readPlanIndexNow(store, request.planId);
    return new Map((await workOutYear(request, plan.tasks, { year, thisYear })).map((one) => [one.task.id, one]));
  });
  return tasks.flatMap(({ id }) => all.get(id) ?? []);
}

/** Lists every task with its state in each of these years, in their order. */
export async function listTasksOverYears(
  request: { store: PlanStore; now: Date; planId: number },
  years: readonly number[],
): Promise<{ task: TaskOutline; years: TaskYear[] }[]> {
  const { tasks } = await readPlanIndexNow(request.store, request.planId);
  const worked: { at: TaskYear }[][] = [];
  for (const year of years) worked.push(await listTaskYears(request, tasks, year));
  return tasks.map((task, place) => ({ task, years: worked.flatMap((ofYear) => ofYear[place]?.at ?? []) }));
}

const thisYearOf = ({ now }: { now: Date }): number => yearOf(toLocalDate(now));

async function workOutYear(
  { store, planId }: { store: PlanStore; planId: number },
  tasks: readonly TaskOutline[],
  { year, thisYear }: { year: number; thisYear: number },
): Promise<{ task: TaskOutline; at: TaskYear }[]> {
  const { tasks: reported } = await consolidatePlan(store, planId, { from: year, to: year });
  const reportedOf = new Map(reported.map((one) => [one.code, one]));
  const ids = tasks.length > NAMED ? null : tasks.map(({ id }) => id);
  const obstacles = await countOpenObstacles(store.database, ids);
  return tasks.map((task) => ({
    task,
    at: taskInYear(task, reportedOf.get(task.code), obstacles, { year, thisYear }),
  }));
}

/** A task as far as its state in a year goes. */
type LedTask = Pick<TaskOutline, 'id' | 'fromYear' | 'toYear' | 'milestones'> & {
  units: readonly { role: TaskRole; unitId: number }[];
};

/** @param obstacles how many are open, by task. */
function taskInYear(
  task: LedTask,
  reported: ConsolidatedTask | undefined,
  obstacles: ReadonlyMap<number, number>,
  { year, thisYear }: { year: number; thisYear: number },
): TaskYear {
  const milestone = task.milestones.find((candidate) => candidate.year === year);
  const leads = task.units.flatMap(({ role, unitId }) => (role === 'lead' ? [unitId] : []));
  const { silent, ...words } = leadWords(reported?.measures ?? null, leads);
  const planned = year >= task.fromYear && year <= task.toYear;
  const facts = {
    ...words,
    planned,
    plannedQuantity: milestone?.quantity ?? null,
    openObstacles: obstacles.get(task.id) ?? 0,
  };
  return {
    year,
    state: taskYearState(facts, year, thisYear),
    planned: milestone === undefined ? null : { quantity: milestone.quantity, cost: milestone.cost },
    heard: {
      given: words.leads.length - silent.length,
      expected: words.leads.length,
      silent,
    },
    measures: reported?.measures ?? {},
  };
}
