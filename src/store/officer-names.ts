import type { Database } from './open-store.ts';

/** Returns what officers are called now, by id: the pseudonym of somebody who was erased. */
export async function listOfficerNames(database: Database, ids: readonly number[]): Promise<Record<number, string>> {
  const officers = await database.officer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true },
  });
  return Object.fromEntries(officers.map(({ id, fullName }) => [id, fullName]));
}
