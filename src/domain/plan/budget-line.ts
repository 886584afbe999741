import type { PlanDocument } from './plan-schema.ts';

type Line = PlanDocument['budget']['lines'][number];

/** Returns the first line of the budget for each task, by the number of the task. */
export function linesByTask({ lines }: Pick<PlanDocument['budget'], 'lines'>): ReadonlyMap<string, Line> {
  return new Map([...lines].reverse().map((line) => [line.task, line]));
}
