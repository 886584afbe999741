import { findContradictions } from '../../domain/plan/find-contradictions.ts';
import { findTask, readPlanDocument } from '../../store/plans.ts';
import type { Request } from '../request.ts';

/** Where the document of the plan disagrees with itself: everywhere, or about one task. */
export async function showContradictions(
  { store }: Request,
  taskId: number | null,
): Promise<{ place: string; statement: string }[]> {
  const document = await readPlanDocument(store.database);
  const task = taskId === null ? null : await findTask(store.database, taskId);
  if (document === null || (taskId !== null && task === null)) return [];
  return findContradictions(document).filter(({ tasks }) => task === null || tasks.includes(task.code));
}
