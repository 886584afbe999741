import type { Database } from './open-store.ts';

/** What tells whether the names that questions may speak of have changed. */
export interface NamesVersion {
  /** Changes whenever a task, a target, a form or another word of the plan does. */
  plan: string;
  /** Changes whenever the name or the time of a unit does. */
  units: string;
}

/** Reads the versions of the names in a plan in one round trip, made for every question. */
export async function readNamesVersion(database: Database, planId: number): Promise<NamesVersion> {
  const [row] = await database.$queryRaw<NamesVersion[]>`
    SELECT concat_ws(' ', (SELECT "contentHash" FROM "Plan" WHERE "id" = ${planId}),
        (SELECT max("id") FROM "Task" WHERE "planId" = ${planId}), (SELECT max("id") FROM "Form" WHERE "planId" = ${planId})) AS "plan",
      concat_ws(' ', (SELECT count(*) FROM "Unit"), (SELECT max("changedAt") FROM "Unit"),
        (SELECT string_agg("contentHash", ',') FROM "Plan")) AS "units"`;
  return row ?? { plan: '', units: '' };
}
