import type { Database } from './open-store.ts';

/** A text that changes whenever a task, a target, a form or the name or time of a unit does. */
export async function readNamesVersion(database: Database): Promise<string> {
  const [row] = await database.$queryRaw<{ version: string }[]>`
    SELECT concat_ws(' ', (SELECT string_agg("contentHash", ',') FROM "Plan"), (SELECT count(*) FROM "Unit"),
      (SELECT max("changedAt") FROM "Unit"), (SELECT max("id") FROM "Task"), (SELECT max("id") FROM "Form")) AS "version"`;
  return row?.version ?? '';
}
