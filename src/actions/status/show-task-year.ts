import type { TaskRole } from '../../domain/plan/task-roles.ts';
import { givenNumber, givenValue } from '../../domain/reporting/answers.ts';
import { figureOf } from '../../domain/reporting/fields/index.ts';
import type { EventCount } from '../../domain/status/event-counts.ts';
import { FORM_KEYS } from '../../domain/status/form-keys.ts';
import { taskYearState, type Progress, type TaskYearState } from '../../domain/status/task-state.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { countOpenObstacles } from '../../store/obstacles.ts';
import type { TaskOutline } from '../../store/plan-outline.ts';
import { findTask, type TaskFacts } from '../../store/plans.ts';
import { listReportedProgress } from '../../store/task-progress.ts';
import { listConfirmedUpdates } from '../../store/task-updates.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import { countEventsOf, readApprovedEvents, type ApprovedEvents } from './approved-events.ts';
import { readPlanIndexNow, type PlanStore } from '../plan/plan-index.ts';
import { withContradictions } from './show-tasks.ts';
import { leadUnitOf } from '../task-updates/update-task.ts';

/** What is known of a task in one year, and from whom. */
export interface TaskYear {
  year: number;
  state: TaskYearState;
  /** By the plan; null where it leaves the cell blank or has none. Cost in triệu đồng. */
  planned: { quantity: number | null; cost: number | null } | null;
  /** From approved figures; null where there are none. Money in đồng. */
  reported: {
    quantity: number | null;
    spent: number | null;
    by: string;
    at: Date;
    from: 'report' | 'update' | 'events';
  } | null;
  /** What approved reports of events, such as courses, say of it; null where they say nothing. */
  events: EventCount | null;
}

/** A task in one year, with what the plan says of it in different ways. */
export interface TaskYearView extends TaskYear {
  task: TaskFacts;
  contradictions: string[];
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
  const { database } = request.store;
  const task = await findTask(database, taskId);
  if (task === null) return null;
  const { contradictions } = await withContradictions(request, task);
  const thisYear = yearOf(request);
  const year = asked ?? Math.min(Math.max(thisYear, task.fromYear), task.toYear);
  const progress = await progressOf(database, [task], year);
  const obstacles = await countOpenObstacles(database, [taskId]);
  const years = Array.from({ length: task.toYear - task.fromYear + 1 }, (_, at) => task.fromYear + at);
  return {
    task,
    contradictions,
    ...taskInYear(task, progress.get(task.code) ?? [], obstacles, {
      year,
      thisYear,
      events: await readApprovedEvents(request),
    }),
    openObstacles: obstacles.get(taskId) ?? 0,
    otherYears: years.filter((other) => other !== year),
    mayUpdate: leadUnitOf(request, task) !== null,
  };
}

/** Lists these tasks, each with its state in a year. */
export async function listTaskYears(
  request: Request,
  tasks: readonly TaskOutline[],
  year: number,
): Promise<{ task: TaskOutline; at: TaskYear }[]> {
  const thisYear = yearOf(request);
  if (tasks.length <= NAMED) return workOutYears(request, tasks, { year, thisYear });
  const all = await cacheUntilChange(request.store, `tasks ${year} ${thisYear}`, async () => {
    const plan = await readPlanIndexNow(request.store);
    const worked = await workOutYears(request, plan.tasks, { year, thisYear });
    return new Map(worked.map((one) => [one.task.id, one]));
  });
  return tasks.flatMap(({ id }) => all.get(id) ?? []);
}

async function workOutYears(
  request: Request,
  tasks: readonly TaskOutline[],
  { year, thisYear }: { year: number; thisYear: number },
): Promise<{ task: TaskOutline; at: TaskYear }[]> {
  const { database } = request.store;
  const events = await readApprovedEvents(request);
  const progress = await progressOf(database, tasks, year);
  const ids = tasks.length > NAMED ? null : tasks.map(({ id }) => id);
  const obstacles = await countOpenObstacles(database, ids);
  return tasks.map((task) => ({
    task,
    at: taskInYear(task, progress.get(task.code) ?? [], obstacles, { year, thisYear, events }),
  }));
}

/** Lists every task with its state in each of these years, in their order. */
export async function listTasksOverYears(
  request: { store: PlanStore; now: Date },
  years: readonly number[],
): Promise<{ task: TaskOutline; years: TaskYear[] }[]> {
  const { database } = request.store;
  const { tasks } = await readPlanIndexNow(request.store);
  const thisYear = yearOf(request);
  const obstacles = await countOpenObstacles(database, null);
  const events = await readApprovedEvents(request);
  const progress: ReadonlyMap<string, readonly StatedProgress[]>[] = [];
  for (const year of years) progress.push(await progressOf(database, tasks, year));
  return tasks.map((task) => ({
    task,
    years: years.map((year, at) =>
      taskInYear(task, progress[at]?.get(task.code) ?? [], obstacles, { year, thisYear, events }),
    ),
  }));
}

const yearOf = ({ now }: { now: Date }): number => Number(toLocalDate(now).slice(0, 4));

/** What an agency says of a task in a year: in an approved report, or in a confirmed update. Money in đồng. */
interface StatedProgress extends Progress {
  taskCode: string;
  unit: string;
  unitId: number;
  spent: number | null;
  at: Date;
  from: 'report' | 'update';
}

/** A task as far as its state in a year goes. */
type LedTask = Pick<TaskOutline, 'id' | 'code' | 'fromYear' | 'toYear' | 'milestones'> & {
  units: readonly { role: TaskRole; unitId: number }[];
};

const leadOf = ({ role, unitId }: LedTask['units'][number]): number[] => (role === 'lead' ? [unitId] : []);

/** More tasks than these are asked for all together, and picked out of what was said of any. */
const NAMED = 200;

/** What those who lead tasks said of them in a year, by the number of the task, the newest first. */
async function progressOf(
  database: Database,
  tasks: readonly LedTask[],
  year: number,
): Promise<ReadonlyMap<string, readonly StatedProgress[]>> {
  const asked = new Map(tasks.map((task) => [task.code, task]));
  const codes = tasks.length > NAMED ? null : [...asked.keys()];
  const leads = tasks.length > NAMED ? [] : tasks.flatMap(({ units }) => units.flatMap(leadOf));
  const reports = (
    await listReportedProgress(database, codes === null ? null : { codes, unitIds: leads }, year)
  ).filter(
    ({ taskCode, unitId: by }) =>
      asked.get(taskCode)?.units.some(({ role, unitId }) => role === 'lead' && unitId === by) === true,
  );
  const updates = await listConfirmedUpdates(database, codes, year);
  const fromReports = reports.map(({ taskCode, unit, unitId, approvedAt, answers }): StatedProgress => {
    const status = givenValue(answers, FORM_KEYS.taskStatus);
    const spent = givenValue(answers, FORM_KEYS.taskSpent);
    const option = status?.type === 'choice' && STATUSES.includes(status.option) ? status.option : null;
    return {
      taskCode,
      unit,
      unitId,
      at: approvedAt,
      from: 'report',
      status: option as Progress['status'],
      quantity: givenNumber(answers, FORM_KEYS.taskQuantity) ?? null,
      spent: spent === undefined ? null : figureOf(spent),
    };
  });
  const fromUpdates = updates.map((update): StatedProgress => ({ ...update, from: 'update' }));
  const told = [...fromReports, ...fromUpdates].sort((a, b) => b.at.getTime() - a.at.getTime());
  const byTask = new Map<string, StatedProgress[]>();
  for (const one of told) {
    const known = byTask.get(one.taskCode);
    if (known === undefined) byTask.set(one.taskCode, [one]);
    else known.push(one);
  }
  return byTask;
}

/**
 * Returns how a task stands in a year, from the newest word of each agency.
 * @param told what was said of the task in this year, the newest first.
 * @param obstacles how many are open, by task.
 */
function taskInYear(
  task: LedTask,
  told: readonly StatedProgress[],
  obstacles: ReadonlyMap<number, number>,
  { year, thisYear, events }: { year: number; thisYear: number; events: ApprovedEvents },
): TaskYear {
  const milestone = task.milestones.find((candidate) => candidate.year === year);
  // Of each agency the newest counts; several may lead a task, each with a source of money of its own.
  const own = told.filter(({ unitId }, at) => told.findIndex((other) => other.unitId === unitId) === at);
  const newest = own.find(({ quantity }) => quantity !== null) ?? own[0];
  const spent = own.flatMap((one) => one.spent ?? []);
  const leads = task.units.flatMap(leadOf);
  const counted = countEventsOf(task.code, events, { year, leads });
  // The word of a lead goes before what is counted of its events.
  const quantity = newest?.quantity ?? (counted === null || counted.ofLeads === 0 ? null : counted.ofLeads);
  const known = newest !== undefined || quantity !== null;
  return {
    year,
    state: taskYearState(
      {
        planned: year >= task.fromYear && year <= task.toYear,
        plannedQuantity: milestone?.quantity ?? null,
        progress: known ? { status: newest?.status ?? null, quantity } : null,
        openObstacles: obstacles.get(task.id) ?? 0,
      },
      year,
      thisYear,
    ),
    planned: milestone === undefined ? null : { quantity: milestone.quantity, cost: milestone.cost },
    events: counted,
    reported:
      newest !== undefined
        ? {
            quantity,
            spent: spent.length === 0 ? null : spent.reduce((sum, one) => sum + one, 0),
            by: newest.unit,
            at: newest.at,
            from: newest.from,
          }
        : counted !== null && known
          ? { quantity, spent: counted.spent, by: counted.form, at: counted.at, from: 'events' }
          : null,
  };
}

const STATUSES: readonly string[] = ['done', 'doing', 'not_started', 'not_this_year'];
