import type { StatedQuantity } from '../../domain/plan/contradictions/quantities.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { readPlanFacts } from '../../store/plans.ts';
import type { Request } from '../request.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { readFigureNames, type FigureNames } from '../status/figure-names.ts';
import { listTasksOverYears, type TaskYear } from '../status/show-task-year.ts';

/** So many years stand beside each other on a phone. */
const COLUMNS = 4;

/** Every task over the years of the plan. */
export interface Progress {
  years: number[];
  names: FigureNames;
  tasks: {
    code: string;
    title: string;
    /** The yearly quantities as the plan gives them in different places; empty where they agree. */
    stated: readonly StatedQuantity[];
    years: TaskYear[];
  }[];
}

/**
 * Returns the progress of all tasks by year, of four years at the most: those around this one. Null before a plan was
 * imported.
 */
export async function showProgress(request: Request): Promise<Progress | null> {
  const { database } = request.store;
  const plan = await readPlanFacts(database, request.planId);
  if (plan === null) return null;
  const thisYear = yearOf(toLocalDate(request.now));
  const last = Math.min(plan.toYear, Math.max(thisYear + 1, plan.fromYear + COLUMNS - 1));
  const first = Math.max(plan.fromYear, last - COLUMNS + 1);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const { disputed } = await readPlanIndexNow(request.store, request.planId);
  return {
    years,
    names: await readFigureNames(request.store, request.planId),
    tasks: (await listTasksOverYears(request, years)).map(({ task, years: over }) => ({
      code: task.code,
      title: task.title,
      stated: disputed.get(task.code) ?? [],
      years: over,
    })),
  };
}
