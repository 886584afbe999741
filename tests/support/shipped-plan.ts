import type { Database } from '../../src/store/open-store.ts';

/** Returns the id of the shipped plan in a store, the oldest one there. */
export async function readShippedPlanId(database: Database): Promise<number> {
  return (await database.plan.findFirstOrThrow({ select: { id: true }, orderBy: { id: 'asc' } })).id;
}
