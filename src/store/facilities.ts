import type { Database } from './open-store.ts';

/** Lists the facilities that answers have named, and the companies among the units, each once; read where somebody names one. */
export async function listNamedFacilities(database: Database): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT named #>> '{}' AS "name" FROM "Answer",
      jsonb_path_query("value", 'strict $.** ? (@.type == "facility").name') AS named
    WHERE "state" = 'given' AND "value" @? 'strict $.** ? (@.type == "facility")'
    UNION SELECT "name" FROM "Unit" WHERE "kind" = 'enterprise'
    ORDER BY 1`;
  return rows.map(({ name }) => name);
}
