import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Whether a version of the form of a round asks all of these: reports of other forms need not be looked through. */
const asksFor = (
  questionKeys: readonly string[],
  round: 'round' | 'of_year' = 'round',
): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "Form" form WHERE form."planId" = ${Prisma.raw(round)}."planId" AND form."key" = ${Prisma.raw(round)}."formKey"
    AND form."definition" -> 'questions' @> ${JSON.stringify(questionKeys.map((key) => ({ key })))}::jsonb)`;

/** What a unit reported of its own spending, approved. Money is in đồng. */
export interface ReportedSpending {
  year: number;
  approvedAt: Date;
  total: number;
}

/** Lists what approved reports of a unit say of the money that it spent, the newest year first. */
export async function listUnitSpending(
  database: Database,
  unitId: number,
  questionKey: string,
): Promise<ReportedSpending[]> {
  return database.$queryRaw<ReportedSpending[]>`
    SELECT round."year", report."decidedAt" AS "approvedAt",
      (SELECT coalesce(sum(amount::float8), 0) FROM jsonb_each_text(answer."value" -> 'amounts') AS line(source, amount)) AS "total"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    JOIN "Answer" answer ON answer."reportId" = report."id" AND answer."questionKey" = ${questionKey}
    WHERE owed."unitId" = ${unitId} AND answer."state" = 'given'
    ORDER BY round."year" DESC`;
}

/**
 * Sums up what all units together spent by their approved reports of a year, and how many reports that is. Money in
 * đồng.
 */
export async function sumUnitSpending(
  database: Database,
  year: number,
  questionKey: string,
): Promise<{ total: number; reports: number }> {
  const [row] = await database.$queryRaw<{ total: number; reports: number }[]>`
    SELECT coalesce(sum(amount::float8), 0) AS "total", count(DISTINCT report."id")::int AS "reports"
    FROM "Round" round
    JOIN "Obligation" owed ON owed."roundId" = round."id"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    JOIN "Answer" answer ON answer."reportId" = report."id" AND answer."questionKey" = ${questionKey}
    LEFT JOIN LATERAL jsonb_each_text(answer."value" -> 'amounts') AS line(source, amount) ON TRUE
    WHERE round."year" = ${year} AND ${asksFor([questionKey])} AND answer."state" = 'given'`;
  return row ?? { total: 0, reports: 0 };
}

/** A share over all approved reports that have both figures. */
export interface ApprovedShare {
  year: number;
  part: number;
  whole: number;
  reports: number;
  /** When the last of them was approved. */
  at: Date;
}

/**
 * Divides one figure by another over the approved reports of the newest year, at the latest `year`, that have both;
 * null where none has.
 */
export async function readApprovedShare(
  database: Database,
  numerator: string,
  denominator: string,
  year: number | null,
): Promise<ApprovedShare | null> {
  const [row] = await database.$queryRaw<ApprovedShare[]>`
    SELECT round."year", share.*
    FROM (SELECT DISTINCT round."year" FROM "Round" round
      WHERE round."year" <= ${year ?? 9999} AND ${asksFor([numerator, denominator])}
      ORDER BY round."year" DESC) round
    -- Year by year, and no further than the newest that has any.
    CROSS JOIN LATERAL (
      SELECT sum((part."value" ->> 'number')::float8) AS "part", sum((whole."value" ->> 'number')::float8) AS "whole",
        count(*)::int AS "reports", max(report."decidedAt") AS "at"
      FROM "Round" of_year
      JOIN "Obligation" owed ON owed."roundId" = of_year."id"
      JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
      JOIN "Answer" part ON part."reportId" = report."id" AND part."questionKey" = ${numerator} AND part."state" = 'given'
      JOIN "Answer" whole ON whole."reportId" = report."id" AND whole."questionKey" = ${denominator} AND whole."state" = 'given'
      WHERE of_year."year" = round."year" AND ${asksFor([numerator, denominator], 'of_year')}
    ) share
    WHERE share."reports" > 0 LIMIT 1`;
  return row ?? null;
}
