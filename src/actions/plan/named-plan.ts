import { toLocalDate } from '../../domain/text/local-date.ts';
import {
  findShownPlan,
  listPlansOfRows,
  readNamedPlan,
  type NamedPlan,
  type NamedRow,
} from '../../store/named-plan.ts';
import { readSpokenPlan } from '../../store/spoken-plan.ts';
import type { Request } from '../request.ts';

export { NAMED_TABLES, type NamedPlan, type NamedRow, type NamedTable } from '../../store/named-plan.ts';

/**
 * Finds the plan to which the rows belong that something names.
 * @returns `any`: they are of no plan more than of another, or not there; `several`: they are of different plans, which nothing of the bot names.
 */
export async function findPlanOfRows(
  { store }: Request,
  rows: readonly NamedRow[],
): Promise<{ kind: 'plan'; plan: NamedPlan } | { kind: 'any' } | { kind: 'several' }> {
  const [plan, other] = await listPlansOfRows(
    store.database,
    rows.filter(({ id }) => id !== 0),
  );
  if (other !== undefined) return { kind: 'several' };
  return plan === undefined ? { kind: 'any' } : { kind: 'plan', plan };
}

/** Finds the plan in which a button was shown: under a message, or the newest of this data; null where that is not known any more. */
export async function findPlanShown(
  { store, chatId }: Request,
  shown: { messageId: number } | { data: string },
): Promise<NamedPlan | null> {
  return findShownPlan(store.database, chatId, shown);
}

/** Finds the plan of which whoever asks speaks by now, after the request may have ended a conversation; null before there is one. */
export async function findPlanNow({ store, person, now }: Request): Promise<NamedPlan | null> {
  return readNamedPlan(store.database, await readSpokenPlan(store.database, person.officerId, toLocalDate(now)));
}
