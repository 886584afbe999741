import { Prisma } from '../generated/prisma/client.ts';
import { heldOn } from './held-roles.ts';
import type { Database } from './open-store.ts';

/**
 * Returns what finds, in a statement with an "officer" and a "conversation", the plan of which somebody speaks on a day (yyyy-mm-dd): that of
 * the report or conversation they are in, else the one they have chosen, else an open one, of those in which their units take part
 * before others, and the oldest of these.
 */
export function spokenPlan(today: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN (SELECT count(*) FROM "Plan") < 2 THEN COALESCE((SELECT "id" FROM "Plan"), 0) ELSE COALESCE(
    (SELECT round."planId" FROM "Report" report
      JOIN "Obligation" owed ON owed."id" = report."obligationId" JOIN "Round" round ON round."id" = owed."roundId"
      WHERE conversation."kind" = 'report' AND report."id" = (conversation."state"->>'reportId')::int),
    conversation."planId", officer."planId",
    (SELECT plan."id" FROM "Plan" plan
      ORDER BY plan."state" = 'open' DESC, EXISTS (${takesPart(today)}) DESC, plan."id" LIMIT 1)) END`;
}

/** The memberships of "officer" by which they have to do with "plan". */
function takesPart(today: string): Prisma.Sql {
  return Prisma.sql`SELECT 1 FROM "Membership" held JOIN "Unit" unit ON unit."id" = held."unitId"
    WHERE held."officerId" = officer."id" AND ${heldOn(Prisma.sql`held`, today)}
      AND (held."planId" = plan."id" OR unit."key" = plan."coordinatorKey"
        OR EXISTS (SELECT 1 FROM "RosterUnit" listed JOIN "Roster" roster ON roster."id" = listed."rosterId"
          WHERE roster."planId" = plan."id" AND listed."unitId" = unit."id")
        OR EXISTS (SELECT 1 FROM "TaskUnit" named JOIN "Task" task ON task."id" = named."taskId"
          WHERE task."planId" = plan."id" AND named."unitId" = unit."id"))`;
}

/** Reads the plan of which an officer speaks, or the oldest one for whoever is none; 0 before the first one was imported. */
export async function readSpokenPlan(database: Database, officerId: number | null, today: string): Promise<number> {
  const [row] = await database.$queryRaw<{ planId: number }[]>`
    SELECT ${spokenPlan(today)} AS "planId" FROM (SELECT ${officerId}::int AS "id") reader
    LEFT JOIN "Officer" officer ON officer."id" = reader."id"
    LEFT JOIN "Conversation" conversation ON conversation."telegramUserId" = officer."telegramUserId"`;
  return row?.planId ?? 0;
}

/** Lists the ids of the plans in which an officer or their units take part, the oldest first. */
export async function listPlanIdsOf(database: Database, officerId: number, today: string): Promise<number[]> {
  const rows = await database.$queryRaw<{ id: number }[]>`
    SELECT plan."id" FROM "Plan" plan, "Officer" officer
    WHERE officer."id" = ${officerId} AND EXISTS (${takesPart(today)}) ORDER BY plan."id"`;
  return rows.map(({ id }) => id);
}

/** Saves the plan of which an officer has chosen to speak. */
export async function saveSpokenPlan(database: Database, officerId: number, planId: number): Promise<void> {
  await database.officer.update({ where: { id: officerId }, data: { planId } });
}
