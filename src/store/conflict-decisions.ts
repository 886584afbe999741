import type { ConflictDecision } from '../domain/consolidation/cell.ts';
import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';

/** A decision in force, with why, by whom (the pseudonym of somebody who was erased) and when. */
export interface DecisionFacts extends ConflictDecision {
  id: number;
  reason: string;
  by: { id: number; name: string };
  at: Date;
}

type Place = Pick<ConflictDecision, 'figure' | 'unitId' | 'year'>;

/** Keeps a decision; one of the same figure, unit and year before it is in force no more. */
export async function addConflictDecision(
  database: Database,
  planId: number,
  { figure, unitId, year, from }: ConflictDecision,
  { reason, byId, at }: { reason: string; byId: number; at: Date },
): Promise<void> {
  await database.conflictDecision.create({ data: { planId, figure, unitId, year, chosen: from, reason, byId, at } });
}

/** Lists the decisions in force, the newest of each figure, unit and year. */
export async function listConflictDecisions(database: Database): Promise<ConflictDecision[]> {
  return database.$queryRaw<ConflictDecision[]>`
    SELECT DISTINCT ON ("figure", "unitId", "year") "figure", "unitId", "year", "chosen" AS "from"
    FROM "ConflictDecision" ORDER BY "figure", "unitId", "year", "id" DESC`;
}

/** Finds the decision in force about a figure of a unit in a year; null where there is none. */
export async function findConflictDecision(database: Database, place: Place): Promise<DecisionFacts | null> {
  const { figure, unitId, year } = place;
  const row = await database.conflictDecision.findFirst({ where: { figure, unitId, year }, orderBy: { id: 'desc' } });
  if (row === null) return null;
  const { id, chosen, reason, byId, at } = row;
  const names = await listOfficerNames(database, [byId]);
  return { id, figure, unitId, year, from: chosen, reason, by: { id: byId, name: names[byId] ?? '' }, at };
}

/** Lists the decisions in force about years of a plan, the newest first. */
export async function listDecisions(
  database: Database,
  { from, to }: { from: number; to: number },
): Promise<DecisionFacts[]> {
  const rows = await database.conflictDecision.findMany({
    where: { year: { gte: from, lte: to } },
    orderBy: { id: 'desc' },
  });
  const inForce = rows.filter(
    (row, at) =>
      rows.findIndex(
        ({ figure, unitId, year }) => figure === row.figure && unitId === row.unitId && year === row.year,
      ) === at,
  );
  const names = await listOfficerNames(
    database,
    inForce.map(({ byId }) => byId),
  );
  return inForce.map(({ id, figure, unitId, year, chosen, reason, byId, at }) => ({
    id,
    figure,
    unitId,
    year,
    from: chosen,
    reason,
    by: { id: byId, name: names[byId] ?? '' },
    at,
  }));
}
