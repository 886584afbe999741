import type { Database } from './open-store.ts';
import type { DatabaseForm } from '../domain/reporting/form-schema.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** A database of a plan, with how many approved entries it has. */
export interface DatabaseFacts {
  formId: number;
  planId: number;
  key: string;
  title: string;
  code: string;
  names: string[];
  total: number;
}

/** The databases of the plans, by the newest version of each form, in the order of the plan's codes. */
export async function listDatabases(database: Database): Promise<DatabaseFacts[]> {
  return database.$queryRaw`
    SELECT form."id" AS "formId", form."planId", form."key", form."title", form."definition" -> 'database' ->> 'code' AS "code",
      ARRAY(SELECT jsonb_array_elements_text(form."definition" -> 'database' -> 'names')) AS "names",
      (SELECT count(*)::int FROM "DatabaseEntry" entry WHERE entry."planId" = form."planId"
        AND entry."formKey" = form."key" AND entry."removedAt" IS NULL) AS "total"
    FROM (SELECT DISTINCT ON ("planId", "key") * FROM "Form"
      WHERE "definition" ->> 'occasion' = 'database' ORDER BY "planId", "key", "version" DESC) form
    ORDER BY form."planId", "code"`;
}

/** The newest versions of the forms of all databases. */
export async function listDatabaseForms(database: Database): Promise<{ id: number; form: DatabaseForm }[]> {
  const rows = await database.$queryRaw<{ id: number; definition: DatabaseForm }[]>`
    SELECT DISTINCT ON ("planId", "key") "id", "definition" FROM "Form"
    WHERE "definition" ->> 'occasion' = 'database' ORDER BY "planId", "key", "version" DESC`;
  return rows.map(({ id, definition }) => ({ id, form: definition }));
}

/** The round under which all entries of a database stand, begun where there is none; it follows the newest form. */
export async function openDatabaseRound(
  database: Database,
  { formId, planId, key: formKey, title }: Pick<DatabaseFacts, 'formId' | 'planId' | 'key' | 'title'>,
  { fromYear: year, toYear }: { fromYear: number; toYear: number },
  openedById: number,
  now: Date,
): Promise<number> {
  const end = new Date(Date.UTC(toYear, 11, 31));
  const { id } = await database.round.upsert({
    where: { planId_formKey_year: { planId, formKey, year } },
    create: {
      ...{ planId, formId, formKey, year, title, openedById, occasion: 'database', asksDocument: false },
      ...{ closingOn: end, dueOn: end, openedAt: now },
    },
    update: { formId },
  });
  return id;
}

/** The draft of an entry that a unit has begun and answered nothing in; null where there is none. */
export async function findEmptyDraft(database: Database, roundId: number, unitId: number): Promise<number | null> {
  const found = await database.report.findFirst({
    where: { state: 'draft', revision: 1, obligation: { roundId, unitId, state: 'drafting' }, answers: { none: {} } },
    select: { obligationId: true },
  });
  return found?.obligationId ?? null;
}

/** An entry on its way: the newest revision of it. */
export interface EntryInWork {
  obligationId: number;
  reportId: number;
  /** The state of the revision: draft | submitted | returned | approved */
  state: string;
  /** An approved revision stays in force beside this one. */
  inForce: boolean;
  databaseTitle: string;
  /** Empty where its name has not been given. */
  title: string;
  unitName: string;
  submittedAt: Date | null;
  /** Returned, and not handed in again. */
  wasReturned: boolean;
}

/** The entries of these units that are not withdrawn, the newest first, from `offset` on; one more than `limit` where there are more. */
export async function listOwnEntries(
  database: Database,
  unitIds: readonly number[],
  { offset, limit }: { offset: number; limit: number },
): Promise<EntryInWork[]> {
  const where = Prisma.sql`obligation."unitId" = ANY(${[...unitIds]}::int[]) AND report."id" = (
    SELECT newest."id" FROM "Report" newest WHERE newest."obligationId" = obligation."id"
      AND newest."state" NOT IN ('replaced', 'dropped') ORDER BY newest."revision" DESC LIMIT 1)`;
  return readWork(database, where, Prisma.sql`report."id" DESC LIMIT ${limit + 1} OFFSET ${offset}`);
}

/** The entries that wait for review, the oldest first. */
export async function listWaitingEntries(database: Database, limit: number): Promise<EntryInWork[]> {
  return readWork(
    database,
    Prisma.sql`report."state" = 'submitted'`,
    Prisma.sql`report."submittedAt", report."id" LIMIT ${limit}`,
  );
}

/** How many entries wait for review. */
export async function countWaitingEntries(database: Database): Promise<number> {
  return database.report.count({ where: { state: 'submitted', obligation: { round: { occasion: 'database' } } } });
}

async function readWork(database: Database, where: Prisma.Sql, order: Prisma.Sql): Promise<EntryInWork[]> {
  return database.$queryRaw`
    SELECT obligation."id" AS "obligationId", report."id" AS "reportId", report."state", report."submittedAt",
      (entry."id" IS NOT NULL) AS "inForce", round."title" AS "databaseTitle", unit."shortName" AS "unitName",
      (report."state" = 'draft' AND (obligation."state" = 'returned' OR obligation."correction" = 'returned')) AS "wasReturned",
      coalesce(named."value" ->> 'text', named."value" ->> 'name', '') AS "title"
    FROM "Obligation" obligation
    JOIN "Round" round ON round."id" = obligation."roundId" AND round."occasion" = 'database'
    JOIN "Unit" unit ON unit."id" = obligation."unitId"
    JOIN "Report" report ON report."obligationId" = obligation."id"
    JOIN "Form" form ON form."id" = report."formId"
    LEFT JOIN "DatabaseEntry" entry ON entry."obligationId" = obligation."id"
    LEFT JOIN "Answer" named ON named."reportId" = report."id"
      AND named."questionKey" = form."definition" -> 'database' ->> 'title'
    WHERE obligation."state" <> 'waived' AND entry."removedAt" IS NULL AND ${where}
    ORDER BY ${order}`;
}
