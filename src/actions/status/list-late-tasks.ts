import { isInState, isUnknown } from '../../domain/status/task-state.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import type { TaskOutline } from '../../store/plan-outline.ts';
import type { Request } from '../request.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { listTasksOverYears, type TaskYear } from './show-task-year.ts';

/** A task in a year in which it is late, or was reported as done with less than was planned. */
export interface LateTask {
  task: TaskOutline;
  at: TaskYear;
}

/**
 * Lists the years up to this one in which tasks are late, by task; of a year, where one is asked for. No other place says
 * which tasks are late.
 * @returns `unknown`: the years that are over and of which nobody, or not every lead, said how a task went.
 */
export async function listLateTasks(
  request: Request,
  year: number | null,
): Promise<{ late: LateTask[]; unknown: LateTask[] }> {
  const { tasks } = await readPlanIndexNow(request.store, request.planId);
  const last = yearOf(toLocalDate(request.now));
  const first = Math.min(...tasks.map(({ fromYear }) => fromYear), last);
  const years = year === null ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [year];
  const listed = await listTasksOverYears(request, years);
  const unknown = listed.flatMap(({ task, years: of }) =>
    of.flatMap((at) => (isUnknown(at.state) && at.year < last ? [{ task, at }] : [])),
  );
  return { late: lateAmong(listed), unknown };
}

/** Returns the years in which tasks are late, among these. */
export function lateAmong(tasks: readonly { task: TaskOutline; years: readonly TaskYear[] }[]): LateTask[] {
  return tasks.flatMap(({ task, years }) => years.flatMap((at) => (isInState(at.state, 'late') ? [{ task, at }] : [])));
}
