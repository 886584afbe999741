import type { Request } from '../request.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';

/** A place of the document, and what is to be said of it. */
export interface DocumentRemark {
  place: string;
  statement: string;
}

/**
 * Returns where the document of the plan disagrees with itself, everywhere or about one task, and how many notes its
 * reader made.
 */
export async function showContradictions(
  { store, planId }: Pick<Request, 'store' | 'planId'>,
  taskId: number | null,
): Promise<{ found: readonly DocumentRemark[]; notes: number }> {
  const { contradictions, contradictionsOf, notes, taskById } = await readPlanIndexNow(store, planId);
  if (taskId === null) return { found: contradictions, notes: notes.length };
  return { found: contradictionsOf.get(taskById.get(taskId)?.code ?? '') ?? [], notes: 0 };
}

/** Returns what a reader of the document recorded of it. */
export async function showReaderNotes({
  store,
  planId,
}: Pick<Request, 'store' | 'planId'>): Promise<readonly DocumentRemark[]> {
  return (await readPlanIndexNow(store, planId)).notes;
}
