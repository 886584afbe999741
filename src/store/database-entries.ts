import type { DescribedEntry } from '../domain/databases/entry.ts';
import { COUNTED_AT_MOST, type EntrySearch } from '../domain/databases/search-entries.ts';
import type { AnswerFile } from '../domain/reporting/answers.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** An approved entry, as far as lists show it. */
export interface FoundEntry {
  id: number;
  formKey: string;
  title: string;
  unitName: string;
}

/** An approved entry, to be shown whole. */
export interface EntryFacts {
  id: number;
  planId: number;
  formKey: string;
  title: string;
  files: AnswerFile[];
  obligationId: number;
  reportId: number;
  unit: { id: number; shortName: string };
  approvedAt: Date;
  /** It is about somebody who has not agreed to be named: neither strangers nor groups read it. */
  forOfficers: boolean;
  removed: { at: Date; reason: string | null; byId: number | null } | null;
}

/** Saves an entry as it was approved; one that was in force is replaced by it. */
export async function saveEntry(
  database: Database,
  entry: DescribedEntry & {
    planId: number;
    formKey: string;
    obligationId: number;
    reportId: number;
    sourceId: number | null;
  },
  approvedAt: Date,
): Promise<number> {
  const { obligationId, title, searchText, reportId, forOfficers } = entry;
  const files = entry.files.map(({ id, name, mime }) => ({ id, name, mime }));
  const kept = { title, searchText, reportId, files, forOfficers, approvedAt };
  const { planId, formKey, sourceId } = entry;
  const { id } = await database.databaseEntry.upsert({
    where: { obligationId },
    create: { ...kept, planId, formKey, sourceId, obligationId },
    update: kept,
  });
  return id;
}

/** Finds the entry; null where there is none of that id. Removed ones are said to be. */
export async function findEntry(
  database: Database,
  where: { id: number } | { obligationId: number } | { sourceId: number },
): Promise<EntryFacts | null> {
  const row = await database.databaseEntry.findUnique({
    where,
    include: { obligation: { select: { unit: { select: { id: true, shortName: true } } } } },
  });
  if (row === null) return null;
  const { obligation, removedAt, removedReason: reason, removedById: byId, files, ...facts } = row;
  return {
    ...facts,
    files: files as unknown as AnswerFile[],
    unit: obligation.unit,
    removed: removedAt === null ? null : { at: removedAt, reason, byId },
  };
}

/** Takes an entry out; false where it was out already. */
export async function removeEntry(
  database: Database,
  id: number,
  { byId, reason, at }: { byId: number; reason: string | null; at: Date },
): Promise<boolean> {
  const { count } = await database.databaseEntry.updateMany({
    where: { id, removedAt: null },
    data: { removedAt: at, removedById: byId, removedReason: reason },
  });
  return count === 1;
}

/** Which entries are searched: of one database, or of all (null); with those for officers alone, or without. */
export interface SearchedEntries {
  planId: number;
  key: string | null;
  toOfficer: boolean;
}

/** Lists the entries of a database that somebody may read, the newest first, from `offset` on. */
export async function listEntries(
  database: Database,
  { planId, key }: { planId: number; key: string },
  { toOfficer, offset, limit }: { toOfficer: boolean; offset: number; limit: number },
): Promise<FoundEntry[]> {
  const rows = await database.databaseEntry.findMany({
    where: {
      planId,
      formKey: key,
      removedAt: null,
      ...(toOfficer ? {} : { forOfficers: false }),
    },
    include: { obligation: { select: { unit: { select: { shortName: true } } } } },
    orderBy: { id: 'desc' },
    skip: offset,
    take: limit,
  });
  return rows.map(({ id, formKey, title, obligation }) => ({
    id,
    formKey,
    title,
    unitName: obligation.unit.shortName,
  }));
}

/**
 * Returns the entries that have all the words, those first that have one of them in their name, then the newest; where
 * there are none, those that have all words but one (`near`).
 * @param key of the database; null for all.
 * @returns at most `limit` entries, and how many there are, counted to `COUNTED_AT_MOST`.
 */
export async function searchEntries(
  database: Database,
  { all, near, first }: EntrySearch,
  { planId, key, toOfficer }: SearchedEntries,
  limit: number,
): Promise<{ entries: FoundEntry[]; total: number; near: boolean }> {
  const where = Prisma.sql`AND entry."planId" = ${planId} ${key === null ? Prisma.empty : Prisma.sql`AND entry."formKey" = ${key}`}
    ${toOfficer ? Prisma.empty : Prisma.sql`AND NOT entry."forOfficers"`}`;
  const exact = await findByWords(database, all, first, where, limit);
  if (exact.total > 0 || near === null) return { ...exact, near: false };
  return { ...(await findByWords(database, near, first, where, limit)), near: true };
}

/** Finds entries that have all these words, those first that have one in their name. */
async function findByWords(
  database: Database,
  words: string,
  first: string,
  where: Prisma.Sql,
  limit: number,
): Promise<{ entries: FoundEntry[]; total: number }> {
  // The text begins with the name, folded to the same length.
  const rows = await database.$queryRaw<(FoundEntry & { total: number })[]>`
    WITH matched AS MATERIALIZED (
      SELECT entry."id", strpos(entry."searchText", ${first}) BETWEEN 1 AND length(entry."title") AS "inName"
      FROM "DatabaseEntry" entry
      WHERE entry."searchWords" @@ to_tsquery('simple', ${words})
        AND entry."removedAt" IS NULL ${where}
      LIMIT ${COUNTED_AT_MOST}
    ), best AS (
      SELECT "id", "inName" FROM matched ORDER BY "inName" DESC, "id" DESC LIMIT ${limit}
    )
    SELECT entry."id", entry."formKey", entry."title", unit."shortName" AS "unitName",
      (SELECT count(*)::int FROM matched) AS "total"
    FROM best JOIN "DatabaseEntry" entry ON entry."id" = best."id"
    JOIN "Obligation" obligation ON obligation."id" = entry."obligationId"
    JOIN "Unit" unit ON unit."id" = obligation."unitId"
    ORDER BY best."inName" DESC, best."id" DESC`;
  return {
    entries: rows.map(({ id, formKey, title, unitName }) => ({ id, formKey, title, unitName })),
    total: rows[0]?.total ?? 0,
  };
}
