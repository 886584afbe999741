import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import { OWING_STATES } from '../domain/reminders/missing.ts';
import type { Database } from './open-store.ts';

/** How many units of a round stand where. */
export interface RoundCounts {
  roundId: number;
  total: number;
  submitted: number;
  approved: number;
  /** Whose signed document was received. */
  withDocument: number;
  /** Whose figures are in, and whose signed document is asked for and was not received. */
  withoutDocument: number;
  /** Of which figures, or the signed document, are missing: as `missingOf` says it. */
  missing: number;
}

const OWING = [...OWING_STATES];
const HANDED_IN = [...HANDED_IN_STATES];

/** Counts the units of these rounds. A document that was received or announced stands; one that was refused is none. */
export async function countStandings(database: Database, roundIds: readonly number[]): Promise<RoundCounts[]> {
  return database.$queryRaw<RoundCounts[]>`
    SELECT round."id" AS "roundId", count(owed."id")::int AS "total",
      count(*) FILTER (WHERE owed."state" = ANY(${HANDED_IN}))::int AS "submitted",
      count(*) FILTER (WHERE owed."state" = 'approved')::int AS "approved",
      count(*) FILTER (WHERE document."received")::int AS "withDocument",
      count(*) FILTER (WHERE round."asksDocument" AND owed."state" = ANY(${HANDED_IN}) AND document."received" IS NOT TRUE)::int
        AS "withoutDocument",
      count(*) FILTER (WHERE owed."state" = ANY(${OWING})
        OR (round."asksDocument" AND owed."state" = ANY(${HANDED_IN}) AND document."received" IS NULL))::int AS "missing"
    FROM "Round" round
    LEFT JOIN "Obligation" owed ON owed."roundId" = round."id"
    LEFT JOIN LATERAL (
      SELECT bool_or(sent."state" = 'received') AS "received" FROM "SignedDocument" sent
      WHERE sent."obligationId" = owed."id" AND sent."state" IN ('received', 'announced')
    ) document ON TRUE
    WHERE round."id" = ANY(${[...roundIds]})
    GROUP BY round."id"`;
}

/** A unit that owes its figures in a round, under the name that it had when these were due. */
export interface OwingUnit {
  roundId: number;
  unitId: number;
  key: string;
  name: string;
  /** How many questions of its report are answered. */
  given: number;
  /** yyyy-mm-dd */
  excusedUntil: string | null;
}

/** The units that owe their figures in these rounds, in the order of the plan. */
export async function listOwingUnits(database: Database, roundIds: readonly number[]): Promise<OwingUnit[]> {
  return database.$queryRaw<OwingUnit[]>`
    SELECT owed."roundId", owed."unitId", unit."key", coalesce(earlier."shortName", unit."shortName") AS "name",
      owed."excusedUntil"::text AS "excusedUntil",
      CASE owed."state" WHEN 'open' THEN 0 ELSE coalesce((
        SELECT (SELECT count(*) FROM "Answer" answer WHERE answer."reportId" = report."id" AND answer."state" = 'given')::int
        FROM "Report" report WHERE report."obligationId" = owed."id" AND report."correctsId" IS NULL
          AND report."state" NOT IN ('replaced', 'dropped')
        ORDER BY report."revision" DESC LIMIT 1), 0) END AS "given"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    LEFT JOIN LATERAL (
      SELECT named."shortName" FROM "UnitName" named
      WHERE named."unitId" = unit."id" AND named."validTo" >= round."dueOn" ORDER BY named."validTo" LIMIT 1
    ) earlier ON TRUE
    WHERE owed."roundId" = ANY(${[...roundIds]}) AND owed."state" = ANY(${OWING})
    ORDER BY owed."roundId", owed."unitId", owed."sequence"`;
}

/** Which units of a round are listed: by the state of their figures, or those whose signed document is not there. */
export type Listed = { states: readonly string[] } | 'without-document';

/** The units of a round that stand so, under the names that they had when it was due, in the order of the plan. */
export async function listStandingUnits(database: Database, roundId: number, listed: Listed): Promise<string[]> {
  const states = listed === 'without-document' ? HANDED_IN : [...listed.states];
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT coalesce(earlier."shortName", unit."shortName") AS "name"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    LEFT JOIN LATERAL (
      SELECT named."shortName" FROM "UnitName" named
      WHERE named."unitId" = unit."id" AND named."validTo" >= round."dueOn" ORDER BY named."validTo" LIMIT 1
    ) earlier ON TRUE
    WHERE owed."roundId" = ${roundId} AND owed."state" = ANY(${states})
      AND (${listed !== 'without-document'} OR (round."asksDocument" AND NOT EXISTS (
        SELECT FROM "SignedDocument" sent WHERE sent."obligationId" = owed."id" AND sent."state" = 'received')))
    ORDER BY owed."unitId", owed."sequence"`;
  return rows.map(({ name }) => name);
}
