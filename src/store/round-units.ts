import { occasionsWhere } from '../domain/reporting/occasions.ts';
import type { Database } from './open-store.ts';

/** An open round in which a unit could owe a report; `dueOn` is yyyy-mm-dd. */
export interface RoundToJoin {
  id: number;
  title: string;
  dueOn: string;
}

/**
 * Lists the open rounds of rosters that hold a unit, which exists on `day` (yyyy-mm-dd), and in which it owes nothing;
 * the newest first. In a transaction the round that is asked for stays locked until its end.
 */
export async function listRoundsToJoin(
  database: Database,
  unitId: number,
  day: string,
  roundId: number | null = null,
): Promise<RoundToJoin[]> {
  if (roundId !== null) await database.$queryRaw`SELECT "id" FROM "Round" WHERE "id" = ${roundId} FOR UPDATE`;
  return database.$queryRaw<RoundToJoin[]>`
    SELECT round."id", round."title", round."dueOn"::text AS "dueOn"
    FROM "Round" round
    JOIN "RosterUnit" listed ON listed."rosterId" = round."rosterId" AND listed."unitId" = ${unitId}
    JOIN "Unit" unit ON unit."id" = listed."unitId"
    WHERE round."state" = 'open' AND round."occasion" = ANY(${occasionsWhere({ filledBy: 'roster' })})
      AND (${roundId}::int IS NULL OR round."id" = ${roundId})
      AND (unit."validFrom" IS NULL OR unit."validFrom" <= ${day}::date)
      AND (unit."validTo" IS NULL OR unit."validTo" >= ${day}::date)
      AND NOT EXISTS (
        SELECT FROM "Obligation" owed WHERE owed."roundId" = round."id" AND owed."unitId" = ${unitId})
    ORDER BY round."year" DESC, round."id" DESC`;
}
