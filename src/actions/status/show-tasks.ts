import { findTask, listTasks, readPlanFacts, type PlanFacts, type TaskFacts } from '../../store/plans.ts';
import type { Store } from '../../store/open-store.ts';
import { readSpokenPlan } from '../../store/spoken-plan.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import type { Request } from '../request.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { leadUnitOf } from '../task-updates/update-task.ts';

export type { PlanFacts };

/** A task, and every place in which the document disagrees with itself about it. */
export interface TaskView {
  task: TaskFacts;
  contradictions: string[];
  /** How its cells were read where they are not clear. */
  readings: readonly string[];
  /** The year of which whoever looks may say how far the task is; null for those who do not lead it. */
  updateYear: number | null;
}

/** Returns the plan and its tasks in the order of the document; null before a plan was imported. */
export async function showTasks(request: Request): Promise<{ plan: PlanFacts; tasks: TaskFacts[] } | null> {
  const { database } = request.store;
  const plan = await readPlanFacts(database, request.planId);
  return plan === null ? null : { plan, tasks: await listTasks(database, request.planId) };
}

/** Returns one task; null where there is none of that id. */
export async function showTask(request: Request, id: number): Promise<TaskView | null> {
  const { database } = request.store;
  const task = await findTask(database, id);
  if (task === null) return null;
  const thisYear = yearOf(toLocalDate(request.now));
  const leads = leadUnitOf(request, task) !== null;
  return {
    ...(await withContradictions(request, task)),
    updateYear: leads ? Math.min(Math.max(thisYear, task.fromYear), task.toYear) : null,
  };
}

/** Adds to a task what the document says of it in different ways: an answer quotes each place and never chooses. */
export async function withContradictions(request: Request, task: TaskFacts): Promise<Omit<TaskView, 'updateYear'>> {
  const { contradictionsOf, readings } = await readPlanIndexNow(request.store, request.planId);
  const touching = contradictionsOf.get(task.code) ?? [];
  // A task's own figures and years; names of groups and duties are not what somebody asks a task for.
  const shown = touching.filter(
    ({ check }) =>
      check === 'quantities' || check === 'blank-quantities' || check === 'sums' || check === 'missing-years',
  );
  return { task, contradictions: shown.map(({ statement }) => statement), readings: readings.get(task.code) ?? [] };
}

/** Returns the plan with its official number, which the document may lack; null before one was imported. */
export async function showPlanNumber({
  store,
  planId,
}: Request): Promise<{ plan: PlanFacts; number: string | null; bases: readonly string[] } | null> {
  const plan = await readPlanFacts(store.database, planId);
  if (plan === null) return null;
  const { number, bases } = (await readPlanIndexNow(store, planId)).declared;
  return { plan, number, bases };
}

/** Returns the plan of which whoever has no plan of their own is told; null before one was imported. */
export async function showOldestPlan(store: Store, now: Date): Promise<PlanFacts | null> {
  return readPlanFacts(store.database, await readSpokenPlan(store.database, null, toLocalDate(now)));
}

/** Returns the plan in which somebody asks; null before one was imported. */
export async function showPlan(request: Pick<Request, 'store' | 'planId'>): Promise<PlanFacts | null> {
  return readPlanFacts(request.store.database, request.planId);
}
