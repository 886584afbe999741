import type { Request } from '../request.ts';
import { readPlanIndexNow } from './plan-index.ts';

/** Where the document of the plan disagrees with itself: everywhere, or about one task. */
export async function showContradictions(
  { store }: Request,
  taskId: number | null,
): Promise<readonly { place: string; statement: string }[]> {
  const { contradictions, contradictionsOf, taskById } = await readPlanIndexNow(store);
  if (taskId === null) return contradictions;
  return contradictionsOf.get(taskById.get(taskId)?.code ?? '') ?? [];
}
