import type { TaskRole } from '../domain/plan/task-roles.ts';
import { partKey, type Audience, type AudienceFacts, type AudiencePart } from '../domain/broadcasts/audience.ts';
import { countRound } from '../domain/status/round-count.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { delegatedOn, heldOn } from './held-roles.ts';
import type { Database } from './open-store.ts';
import { readPlanDocument } from './plans.ts';
import { oneOf } from './sets.ts';
import { listStandings } from './round-standing.ts';

/**
 * Reads the facts from which an audience is resolved on a day (yyyy-mm-dd). A unit that has ended is among them where a
 * part names it; the people of its sole successor are told for it. Whoever has delegated a duty is not.
 */
export async function readAudienceFacts(database: Database, audience: Audience, today: string): Promise<AudienceFacts> {
  const members = new Map<string, ReadonlySet<number>>();
  for (const part of [...audience.parts, ...audience.exclusions]) {
    const ids = await membersOf(database, part, today);
    if (ids !== null) members.set(partKey(part), new Set(ids));
  }
  const named = [...new Set([...members.values()].flatMap((ids) => [...ids]))];
  for (const part of audience.parts) if (part.kind === 'unit') named.push(part.unitId);
  const units = await database.$queryRaw<{ id: number; kind: string; coordinating: boolean }[]>`
    SELECT unit."id", unit."kind",
      EXISTS (SELECT 1 FROM "Plan" plan WHERE plan."coordinatorKey" = unit."key") AS "coordinating"
    FROM "Unit" unit
    WHERE ((unit."validFrom" IS NULL OR unit."validFrom" <= ${today}::date)
        AND (unit."validTo" IS NULL OR unit."validTo" >= ${today}::date))
      OR unit."id" = ANY(${named}::int[])
    ORDER BY unit."id"`;
  const holders = await database.$queryRaw<AudienceFacts['holders']>`
    WITH present AS (
      SELECT held."officerId", held."unitId", held."role", officer."unreachableSince" IS NOT NULL AS "unreachable"
      FROM "Membership" held
      JOIN "Officer" officer ON officer."id" = held."officerId" AND officer."state" = 'active'
      WHERE held."role" = ANY(${[...audience.roles]}::text[])
        AND ${heldOn(Prisma.sql`held`, today)}
        AND NOT ${delegatedOn(Prisma.sql`held`, today)})
    SELECT * FROM present
    UNION ALL
    SELECT present."officerId", before."predecessorId", present."role", present."unreachable" FROM present
    JOIN "UnitSuccession" before ON before."successorId" = present."unitId" AND before."sole"
      AND before."since" <= ${today}::date
    ORDER BY 1, 2`;
  return { units: units.map((unit) => ({ ...unit, kind: oneOf('Unit.kind', unit.kind) })), holders, members };
}

/** The units of a part that depends on what is in the store; null for one that a unit's kind or id tells. */
async function membersOf(database: Database, part: AudiencePart, today: string): Promise<number[] | null> {
  switch (part.kind) {
    case 'everybody':
    case 'districts':
    case 'agencies':
    case 'enterprises':
    case 'unit':
      return null;
    case 'owing': {
      // Whose deadline is over is missing as much as whose is not, so that the day of the deadline does not matter.
      const { missing, returned } = countRound(await listStandings(database, [part.roundId], today), {
        lateAfter: today,
        today,
      });
      return [...missing, ...returned].map(({ unitId }) => unitId);
    }
    case 'unanswered': {
      const rows = await database.$queryRaw<{ id: number }[]>`
        SELECT unnest("unitIds") AS "id" FROM "Broadcast" WHERE "id" = ${part.broadcastId}
        EXCEPT
        SELECT unnest("unitIds") FROM "BroadcastRecipient"
        WHERE "broadcastId" = ${part.broadcastId} AND "answer" IS NOT NULL`;
      return rows.map(({ id }) => id);
    }
    case 'task':
      return taskUnits(database, part, today);
  }
}

/** The units of a task; a group that the plan names there stands for the units of its roster. */
async function taskUnits(
  database: Database,
  { taskId, role }: { taskId: number; role: TaskRole },
  today: string,
): Promise<number[]> {
  const rows = await database.taskUnit.findMany({
    where: { taskId, role },
    select: { unit: { select: { id: true, key: true, kind: true } } },
  });
  const groups = rows.filter(({ unit }) => unit.kind === 'group').map(({ unit }) => unit.key);
  const own = rows.filter(({ unit }) => unit.kind !== 'group').map(({ unit }) => unit.id);
  if (groups.length === 0) return own;
  const { planId } = await database.task.findUniqueOrThrow({ where: { id: taskId }, select: { planId: true } });
  const named = (await readPlanDocument(database, planId))?.units.filter(({ key }) => groups.includes(key)) ?? [];
  const keys = named.flatMap(({ memberRoster }) => (memberRoster === undefined ? [] : [memberRoster]));
  const members = await database.$queryRaw<{ id: number }[]>`
    SELECT listed."unitId" AS "id" FROM "RosterUnit" listed JOIN "Roster" roster ON roster."id" = listed."rosterId"
    WHERE roster."planId" = ${planId} AND roster."key" = ANY(${keys}::text[]) AND roster."validFrom" <= ${today}::date
    UNION
    SELECT after."successorId" FROM "RosterUnit" listed JOIN "Roster" roster ON roster."id" = listed."rosterId"
    JOIN "UnitSuccession" after ON after."predecessorId" = listed."unitId" AND after."since" <= ${today}::date
    WHERE roster."planId" = ${planId} AND roster."key" = ANY(${keys}::text[])`;
  return [...own, ...members.map(({ id }) => id)];
}
