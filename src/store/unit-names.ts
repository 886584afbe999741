import type { Database } from './open-store.ts';

/** Finds the short names of units by their keys. */
export async function findUnitNames(database: Database, keys: readonly string[]): Promise<Record<string, string>> {
  if (keys.length === 0) return {};
  const rows = await database.unit.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, shortName: true },
  });
  return Object.fromEntries(rows.map(({ key, shortName }) => [key, shortName]));
}
