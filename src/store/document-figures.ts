import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** What the figures of a report are: each answer, without the reasons given for it, and without what tells rows apart. */
const figuresOf = (report: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((
  SELECT jsonb_object_agg(answer."questionKey", jsonb_build_array(answer."state", answer."value" - 'ids'))
  FROM "Answer" answer WHERE answer."reportId" = ${report}."id"), '{}')`;

/** The name of the figures that an obligation handed in last; null where none are in. */
const figuresIn = (obligationId: Prisma.Sql | number): Prisma.Sql => Prisma.sql`(
  SELECT handed."figuresRevision" FROM "Report" handed
  WHERE handed."obligationId" = ${obligationId} AND handed."state" = ANY(${[...HANDED_IN_STATES]}::text[])
  ORDER BY handed."revision" DESC LIMIT 1)`;

/** Returns whether a document, by the name of its row in a statement, was signed for other figures than those handed in last. */
export function outdated(document: Prisma.Sql): Prisma.Sql {
  const figures = figuresIn(Prisma.sql`${document}."obligationId"`);
  return Prisma.sql`coalesce(${document}."figuresRevision" <> ${figures}, false)`;
}

/** Returns the signed documents of an obligation, by the name of its row in a statement, as a JSON array from which `documentMark` marks it. */
export function documentStates(owed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', paper."id", 'number', paper."number",
      'date', paper."documentDate", 'state', paper."state", 'outdated', ${outdated(Prisma.sql`paper`)})), '[]')
    FROM "SignedDocument" paper WHERE paper."obligationId" = ${owed}."id")`;
}

/**
 * Finds the name of the figures that a document which comes now is signed for: those in, else those that were returned, as long as
 * nothing in them was changed. Null where they have never been in: it is signed for those handed in next.
 */
export async function findFiguresSigned(database: Database, obligationId: number): Promise<number | null> {
  const [row] = await database.$queryRaw<{ figures: number | null }[]>`
    SELECT coalesce(${figuresIn(obligationId)}, (
      SELECT min(earlier."figuresRevision") FROM "Report" earlier
      JOIN LATERAL (
        SELECT newest."id" FROM "Report" newest WHERE newest."obligationId" = ${obligationId}
          AND newest."state" NOT IN ('replaced', 'dropped') ORDER BY newest."revision" DESC LIMIT 1
      ) own ON TRUE
      WHERE earlier."obligationId" = ${obligationId} AND earlier."figuresRevision" IS NOT NULL
        AND ${figuresOf(Prisma.sql`earlier`)} = ${figuresOf(Prisma.sql`own`)}))::int AS "figures"`;
  return row?.figures ?? null;
}

/**
 * Names the figures of a revision that is handed in: by the earliest revision with the same ones. A document that came
 * while none were in was signed for these.
 */
export async function nameFigures(
  database: Database,
  { id, obligationId }: { id: number; obligationId: number },
): Promise<void> {
  await database.$executeRaw`
    UPDATE "Report" own SET "figuresRevision" = coalesce((
      SELECT min(earlier."figuresRevision") FROM "Report" earlier
      WHERE earlier."obligationId" = own."obligationId" AND earlier."id" <> own."id"
        AND earlier."figuresRevision" IS NOT NULL
        AND ${figuresOf(Prisma.sql`earlier`)} = ${figuresOf(Prisma.sql`own`)}), own."revision")
    WHERE own."id" = ${id}`;
  await database.$executeRaw`
    UPDATE "SignedDocument" SET "figuresRevision" = (SELECT "figuresRevision" FROM "Report" WHERE "id" = ${id})
    WHERE "obligationId" = ${obligationId} AND "figuresRevision" IS NULL AND "state" <> 'refused'`;
}
