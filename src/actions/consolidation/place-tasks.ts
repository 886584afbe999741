import { addKnown } from '../../domain/consolidation/add-cells.ts';
import type { ConsolidatedTask, Consolidation } from '../../domain/consolidation/consolidate.ts';
import { listFiguresBeside, type FigureBeside } from '../../domain/consolidation/figures-beside.ts';
import { hasNoWork } from '../../domain/consolidation/no-work.ts';
import type { TaskOutline } from '../../store/plan-outline.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';

/** A task with what the plan gives it in these years, in triệu đồng, and what its leads say. */
export interface TaskConsolidated {
  task: TaskOutline;
  planned: { quantity: number | null; cost: number | null };
  reported: ConsolidatedTask;
  /** Its leads say that they have no work at it in these years. */
  noWork: boolean;
  /** What stands beside it and is never added to it. */
  beside: readonly FigureBeside[];
}

/**
 * Puts what was consolidated of these years to the tasks of the plan that they have.
 * @param ofYear the consolidation of one of these years, by which it is seen whether a task has work.
 */
export async function placeTasks(
  outline: readonly TaskOutline[],
  consolidation: Consolidation,
  years: ConsolidatedYears,
  ofYear: (year: number) => Consolidation | Promise<Consolidation>,
): Promise<TaskConsolidated[]> {
  const without = await listWithoutWork(years, ofYear);
  return outline
    .filter(({ fromYear, toYear }) => fromYear <= years.to && toYear >= years.from)
    .map((task) => ({
      task,
      planned: plannedOf(task, years),
      reported: consolidation.tasks.find(({ code }) => code === task.code) ?? {
        code: task.code,
        measures: {},
        ruleOf: {},
        beside: [],
      },
      noWork: without(task),
      beside: listFiguresBeside(consolidation, task.code),
    }));
}

/** Returns the tasks of which figures are waited for: not those at which the leads have no work. */
export function withWork(tasks: readonly TaskConsolidated[]): TaskConsolidated[] {
  return tasks.filter(({ noWork }) => !noWork);
}

/** Tells of which tasks the leads say in each of these years that the task has that they have no work. */
async function listWithoutWork(
  { from, to }: ConsolidatedYears,
  ofYear: (year: number) => Consolidation | Promise<Consolidation>,
): Promise<(task: TaskOutline) => boolean> {
  const without = new Set<string>();
  for (let year = from; year <= to; year += 1)
    for (const { code, measures } of (await ofYear(year)).tasks)
      if (hasNoWork(measures)) without.add(`${code} ${year}`);
  return ({ code, fromYear, toYear }) => {
    const [first, last] = [Math.max(from, fromYear), Math.min(to, toYear)];
    return Array.from({ length: last - first + 1 }, (_, at) => `${code} ${first + at}`).every((one) =>
      without.has(one),
    );
  };
}

function plannedOf({ milestones }: TaskOutline, { from, to }: ConsolidatedYears): TaskConsolidated['planned'] {
  const within = milestones.filter(({ year }) => year >= from && year <= to);
  return {
    quantity: addKnown(within.map(({ quantity }) => quantity)),
    cost: addKnown(within.map(({ cost }) => cost)),
  };
}
