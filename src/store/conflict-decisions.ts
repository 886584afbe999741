import type { ConflictDecision, DecidedValue } from '../domain/consolidation/cell.ts';
import type { ConflictDecision as DecisionRow, Prisma } from '../generated/prisma/client.ts';
import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';

/** A decision as it is stored. */
export interface StoredDecision extends ConflictDecision {
  id: number;
}

/** A decision with why, by whom (the pseudonym of somebody who was erased) and when. */
export interface DecisionFacts extends StoredDecision {
  reason: string;
  by: { id: number; name: string };
  at: Date;
}

type Place = Pick<ConflictDecision, 'figure' | 'unitId' | 'year'>;

/** Keeps a decision; one of the same figure, unit and year before it is in force no more. */
export async function addConflictDecision(
  database: Database,
  planId: number,
  { figure, unitId, year, from, candidates }: ConflictDecision,
  { reason, byId, at }: { reason: string; byId: number; at: Date },
): Promise<void> {
  const said = candidates.map(({ from: place, value }) => ({ from: place, value })) as unknown as Prisma.InputJsonArray;
  await database.conflictDecision.create({
    data: { planId, figure, unitId, year, chosen: from, candidates: said, reason, byId, at },
  });
}

/** Lists the decisions in force in a plan, the newest of each figure, unit and year. */
export async function listConflictDecisions(database: Database, planId: number): Promise<StoredDecision[]> {
  return database.$queryRaw<StoredDecision[]>`
    SELECT DISTINCT ON ("figure", "unitId", "year") "id", "figure", "unitId", "year", "chosen" AS "from", "candidates"
    FROM "ConflictDecision" WHERE "planId" = ${planId} ORDER BY "figure", "unitId", "year", "id" DESC`;
}

/** Finds the decision in force about a figure of a unit in a year; null where there is none. */
export async function findConflictDecision(
  database: Database,
  planId: number,
  place: Place,
): Promise<DecisionFacts | null> {
  const { figure, unitId, year } = place;
  const row = await database.conflictDecision.findFirst({
    where: { planId, figure, unitId, year },
    orderBy: { id: 'desc' },
  });
  return row === null ? null : ((await factsOf(database, [row]))[0] ?? null);
}

/** Lists the decisions in force about years of a plan, the newest first. */
export async function listDecisions(
  database: Database,
  planId: number,
  { from, to }: { from: number; to: number },
): Promise<DecisionFacts[]> {
  const rows = await database.conflictDecision.findMany({
    where: { planId, year: { gte: from, lte: to } },
    orderBy: { id: 'desc' },
  });
  const inForce = rows.filter(
    (row, at) =>
      rows.findIndex(
        ({ figure, unitId, year }) => figure === row.figure && unitId === row.unitId && year === row.year,
      ) === at,
  );
  return factsOf(database, inForce);
}

/** Lists these decisions, in force or not, the newest first. */
export async function listDecisionsById(database: Database, ids: readonly number[]): Promise<DecisionFacts[]> {
  const rows = await database.conflictDecision.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'desc' } });
  return factsOf(database, rows);
}

async function factsOf(database: Database, rows: readonly DecisionRow[]): Promise<DecisionFacts[]> {
  const names = await listOfficerNames(
    database,
    rows.map(({ byId }) => byId),
  );
  return rows.map(({ id, figure, unitId, year, chosen, candidates, reason, byId, at }) => ({
    id,
    figure,
    unitId,
    year,
    from: chosen,
    candidates: candidates as unknown as DecidedValue[],
    reason,
    by: { id: byId, name: names[byId] ?? '' },
    at,
  }));
}
