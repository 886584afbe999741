import type { UnitKind } from '../domain/units/unit-kinds.ts';
import { documentMark, type DocumentMark, type DocumentState } from '../domain/documents/signed-document.ts';
import { OWING_STATES } from '../domain/reporting/owing.ts';
import type { OwedFacts } from '../domain/status/round-count.ts';
import { toLocalDate } from '../domain/text/local-date.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { documentStates } from './document-figures.ts';
import { delegatedOn, heldOn } from './held-roles.ts';
import type { Database } from './open-store.ts';

/** A unit of a round as far as it is counted, under the names that it had when the round was due. */
export interface StandingUnit extends OwedFacts {
  document: DocumentMark;
  obligationId: number;
  roundId: number;
  unitId: number;
  key: string;
  /** The short name. */
  name: string;
  fullName: string;
  kind: UnitKind;
  /** The report that it is still to hand in; null before it is begun, and once it is in. */
  filledId: number | null;
  /** The bot can reach somebody who reports for it. */
  reachable: boolean;
  /** A correction beside figures in force waits for review. */
  correctionWaits: boolean;
}

interface Row extends Omit<StandingUnit, 'excused' | 'document' | 'round' | 'handedInOn'> {
  excusedUntil: string | null;
  handedInAt: Date | null;
  documents: DocumentState[];
  asksDocument: boolean;
}

/**
 * Lists what the units of these rounds owe, from which their counts are made (`countRound`): round by round, in the order
 * in which the units came into the store, a unit that owes several reports in the order in which it was asked for them.
 * @param today yyyy-mm-dd, on which somebody acts for a unit.
 */
export async function listStandings(
  database: Database,
  roundIds: readonly number[],
  today: string,
): Promise<StandingUnit[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT owed."id" AS "obligationId", owed."roundId", owed."unitId", unit."key", owed."state",
      coalesce(earlier."shortName", unit."shortName") AS "name", coalesce(earlier."name", unit."name") AS "fullName", unit."kind",
      owed."excusedUntil"::text AS "excusedUntil", owed."correction" = 'submitted' AS "correctionWaits",
      handed."at" AS "handedInAt", ${documentStates(Prisma.sql`owed`)} AS "documents", round."asksDocument",
      (NOT round."imported" OR owed."reopened") AS "asked",
      unit."key" = plan."coordinatorKey" AS "coordinating",
      EXISTS (SELECT 1 FROM "Membership" held JOIN "Officer" officer ON officer."id" = held."officerId"
        WHERE held."unitId" = owed."unitId" AND held."role" IN ('contact', 'deputy') AND officer."state" = 'active'
          AND officer."unreachableSince" IS NULL AND ${heldOn(Prisma.sql`held`, today)}
          AND NOT ${delegatedOn(Prisma.sql`held`, today)}) AS "reachable",
      CASE WHEN owed."state" = 'open' OR owed."state" <> ALL(${[...OWING_STATES]}::text[]) THEN NULL ELSE (
        SELECT report."id" FROM "Report" report WHERE report."obligationId" = owed."id" AND report."correctsId" IS NULL
          AND report."state" NOT IN ('replaced', 'dropped')
        ORDER BY report."revision" DESC LIMIT 1) END AS "filledId"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Plan" plan ON plan."id" = round."planId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    LEFT JOIN LATERAL (
      SELECT named."name", named."shortName" FROM "UnitName" named
      WHERE named."unitId" = unit."id" AND named."validTo" >= round."dueOn" ORDER BY named."validTo" LIMIT 1
    ) earlier ON TRUE
    LEFT JOIN LATERAL (
      SELECT min(report."submittedAt") AS "at" FROM "Report" report WHERE report."obligationId" = owed."id"
    ) handed ON TRUE
    WHERE owed."roundId" = ANY(${[...roundIds]}::int[])
    ORDER BY owed."roundId", owed."unitId", owed."sequence"`;
  return rows.map(({ excusedUntil, handedInAt, documents, asksDocument, ...row }) => ({
    ...row,
    excused: excusedUntil === null ? null : { until: excusedUntil },
    handedInOn: handedInAt === null ? null : toLocalDate(handedInAt),
    document: documentMark(documents),
    round: { asksDocument },
  }));
}
