import type { Passage } from '../../domain/plan/passages.ts';
import { findPassages } from '../../domain/questions/find-passages.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import type { Request } from '../request.ts';

/** Returns what the plan's document says of what somebody asks, in its own words; empty where it says nothing. */
export async function showPassages(
  { store, planId }: Pick<Request, 'store' | 'planId'>,
  text: string,
): Promise<Passage[]> {
  return findPassages((await readPlanIndexNow(store, planId)).passages, text);
}
