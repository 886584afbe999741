import { givenNumber, givenValue, totalMoney } from '../../domain/reporting/answers.ts';
import { FORM_KEYS } from '../../domain/status/form-keys.ts';
import { taskYearState, type Progress, type TaskYearState } from '../../domain/status/task-state.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { countOpenObstacles } from '../../store/obstacles.ts';
import { findTask, listTasks, type TaskFacts } from '../../store/plans.ts';
import { listReportedProgress } from '../../store/task-progress.ts';
import { listConfirmedUpdates } from '../../store/task-updates.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';
import { withContradictions } from './show-tasks.ts';
import { leadUnitOf } from './update-task.ts';

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
    from: 'report' | 'update';
  } | null;
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

/** A task in a year; without one in this year, or in the year of the plan that is nearest to it. Null for no such task. */
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
  const progress = await progressOf(database, [task]);
  const obstacles = await countOpenObstacles(database, [taskId]);
  const years = Array.from({ length: task.toYear - task.fromYear + 1 }, (_, at) => task.fromYear + at);
  return {
    task,
    contradictions,
    ...taskInYear(task, progress, obstacles, { year, thisYear }),
    openObstacles: obstacles.get(taskId) ?? 0,
    otherYears: years.filter((other) => other !== year),
    mayUpdate: leadUnitOf(request, task) !== null,
  };
}

/** Every task with its state in a year. */
export async function listTaskYears(request: Request, year: number): Promise<{ task: TaskFacts; at: TaskYear }[]> {
  const { database } = request.store;
  const tasks = await listTasks(database);
  const progress = await progressOf(database, tasks);
  const thisYear = yearOf(request);
  const obstacles = await countOpenObstacles(
    database,
    tasks.map(({ id }) => id),
  );
  return tasks.map((task) => ({ task, at: taskInYear(task, progress, obstacles, { year, thisYear }) }));
}

const yearOf = ({ now }: Request): number => Number(toLocalDate(now).slice(0, 4));

/** What an agency says of a task in a year: in an approved report, or in a confirmed update. Money in đồng. */
interface Told extends Progress {
  taskCode: string;
  year: number;
  unit: string;
  unitId: number;
  spent: number | null;
  at: Date;
  from: 'report' | 'update';
}

/** Everything that was said of tasks by those who lead them, the newest first. */
async function progressOf(database: Database, tasks: readonly TaskFacts[]): Promise<Told[]> {
  const asked = tasks.map(({ code, units }) => ({
    code,
    leads: units.flatMap(({ role, unitId }) => (role === 'lead' ? [unitId] : [])),
  }));
  const reports = await listReportedProgress(database, asked);
  const updates = await listConfirmedUpdates(
    database,
    asked.map(({ code }) => code),
  );
  const fromReports = reports.map(({ taskCode, year, unit, unitId, approvedAt, answers }): Told => {
    const status = givenValue(answers, FORM_KEYS.taskStatus);
    const spent = givenValue(answers, FORM_KEYS.taskSpent);
    const option = status?.type === 'choice' && STATUSES.includes(status.option) ? status.option : null;
    return {
      ...{ taskCode, year, unit, unitId, at: approvedAt, from: 'report' },
      status: option as Progress['status'],
      quantity: givenNumber(answers, FORM_KEYS.taskQuantity) ?? null,
      spent: spent === undefined ? null : totalMoney(spent),
    };
  });
  const fromUpdates = updates.map((update): Told => ({ ...update, from: 'update' }));
  return [...fromReports, ...fromUpdates].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** @param obstacles how many are open, by task. */
function taskInYear(
  task: TaskFacts,
  progress: readonly Told[],
  obstacles: ReadonlyMap<number, number>,
  { year, thisYear }: { year: number; thisYear: number },
): TaskYear {
  const milestone = task.milestones.find((candidate) => candidate.year === year);
  const all = progress.filter(({ taskCode, year: of }) => taskCode === task.code && of === year);
  // Of each agency the newest counts; several may lead a task, each with a source of money of its own.
  const own = all.filter(({ unitId }, at) => all.findIndex((other) => other.unitId === unitId) === at);
  const told = own.find(({ quantity }) => quantity !== null) ?? own[0];
  const spent = own.flatMap((one) => one.spent ?? []);
  return {
    year,
    state: taskYearState(
      {
        planned: year >= task.fromYear && year <= task.toYear,
        plannedQuantity: milestone?.quantity ?? null,
        progress: told === undefined ? null : { status: told.status, quantity: told.quantity },
        openObstacles: obstacles.get(task.id) ?? 0,
      },
      year,
      thisYear,
    ),
    planned: milestone === undefined ? null : { quantity: milestone.quantity, cost: milestone.cost },
    reported:
      told === undefined
        ? null
        : {
            quantity: told.quantity,
            spent: spent.length === 0 ? null : spent.reduce((sum, one) => sum + one, 0),
            ...{ by: told.unit, at: told.at, from: told.from },
          },
  };
}

const STATUSES: readonly string[] = ['done', 'doing', 'not_started', 'not_this_year'];
