import { lastDayOf } from '../domain/text/local-date.ts';
import { toDayColumn } from './day-column.ts';
import type { ReportState } from '../domain/reporting/obligation-state-machine.ts';
import type { Database } from './open-store.ts';
import type { DatabaseForm } from '../domain/reporting/form-schema.ts';
import { WHOLE_YEAR } from '../domain/reporting/periods.ts';
import { occasionsWhere, policyOf, type Occasion } from '../domain/reporting/occasions.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** A database of a plan, with how many approved entries it has. */
export interface DatabaseFacts {
  formId: number;
  planId: number;
  key: string;
  occasion: Occasion;
  title: string;
  code: string;
  names: string[];
  total: number;
}

/**
 * Lists the databases of the plan, by the newest version of each form, in the order of the plan's codes.
 * @param toOfficer counts those entries too that are for officers alone.
 */
export async function listDatabases(database: Database, planId: number, toOfficer = false): Promise<DatabaseFacts[]> {
  return database.$queryRaw`
    SELECT form."id" AS "formId", form."planId", form."key", form."title", form."definition" -> 'database' ->> 'code' AS "code",
      form."definition" ->> 'occasion' AS "occasion",
      ARRAY(SELECT jsonb_array_elements_text(form."definition" -> 'database' -> 'names')) AS "names",
      (SELECT count(*)::int FROM "DatabaseEntry" entry WHERE entry."planId" = form."planId"
        AND entry."formKey" = form."key" AND entry."removedAt" IS NULL AND (${toOfficer} OR NOT entry."forOfficers")) AS "total"
    FROM (SELECT DISTINCT ON ("key") * FROM "Form" WHERE "planId" = ${planId}
      AND "definition" ->> 'occasion' = ANY(${occasionsWhere({ filledBy: 'contributors' })}) ORDER BY "key", "version" DESC) form
    ORDER BY "code"`;
}

/** Lists the newest versions of the forms of the plan's databases. */
export async function listDatabaseForms(
  database: Database,
  planId: number,
): Promise<{ id: number; form: DatabaseForm }[]> {
  const rows = await database.$queryRaw<{ id: number; definition: DatabaseForm }[]>`
    SELECT DISTINCT ON ("key") "id", "definition" FROM "Form" WHERE "planId" = ${planId}
      AND "definition" ->> 'occasion' = ANY(${occasionsWhere({ filledBy: 'contributors' })}) ORDER BY "key", "version" DESC`;
  return rows.map(({ id, definition }) => ({ id, form: definition }));
}

/** Finds the round under which all entries of a database stand, or creates it; it follows the newest form. */
export async function ensureDatabaseRound(
  database: Database,
  {
    formId,
    planId,
    key: formKey,
    occasion,
    title,
  }: Pick<DatabaseFacts, 'formId' | 'planId' | 'key' | 'occasion' | 'title'>,
  { fromYear: year, toYear }: { fromYear: number; toYear: number },
  openedById: number,
  now: Date,
): Promise<number> {
  const end = toDayColumn(lastDayOf(toYear));
  const { id } = await database.round.upsert({
    where: { planId_formKey_year_part_occasion: { planId, formKey, year, part: WHOLE_YEAR, occasion } },
    create: {
      planId,
      formId,
      formKey,
      year,
      title,
      openedById,
      occasion,
      asksDocument: policyOf(occasion).asksDocument,
      closingOn: end,
      dueOn: end,
      openedAt: now,
    },
    update: { formId },
  });
  return id;
}

/** Finds the draft of an entry that a unit has begun and answered nothing in; null where there is none. */
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
  /** The state of the revision. */
  state: ReportState;
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

/**
 * Lists the entries of these units that are not withdrawn, the newest first, from `offset` on; one more than `limit`
 * where there are more.
 */
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

/** Revisions of entries that were neither waived nor taken out. */
const IN_WORK = Prisma.sql`"Obligation" obligation
    JOIN "Round" round ON round."id" = obligation."roundId" AND round."occasion" = ANY(${occasionsWhere({ reviewedIn: 'entries' })})
    JOIN "Unit" unit ON unit."id" = obligation."unitId"
    JOIN "Report" report ON report."obligationId" = obligation."id"
    JOIN "Form" form ON form."id" = report."formId"
    LEFT JOIN "DatabaseEntry" entry ON entry."obligationId" = obligation."id"
    LEFT JOIN "Answer" named ON named."reportId" = report."id"
      AND named."questionKey" = form."definition" -> 'database' ->> 'title'
    WHERE obligation."state" <> 'waived' AND entry."removedAt" IS NULL`;

const waiting = (planId: number): Prisma.Sql => Prisma.sql`report."state" = 'submitted' AND round."planId" = ${planId}`;

/** Lists the entries in the plan that wait for review, the oldest first. */
export async function listWaitingEntries(database: Database, planId: number, limit: number): Promise<EntryInWork[]> {
  return readWork(database, waiting(planId), Prisma.sql`report."submittedAt", report."id" LIMIT ${limit}`);
}

/** Counts the entries in the plan that wait for review. */
export async function countWaitingEntries(database: Database, planId: number): Promise<number> {
  const [row] = await database.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS "waiting" FROM ${IN_WORK} AND ${waiting(planId)}`;
  return row?.waiting ?? 0;
}

async function readWork(database: Database, where: Prisma.Sql, order: Prisma.Sql): Promise<EntryInWork[]> {
  return database.$queryRaw`
    SELECT obligation."id" AS "obligationId", report."id" AS "reportId", report."state", report."submittedAt",
      (entry."id" IS NOT NULL) AS "inForce", round."title" AS "databaseTitle", unit."shortName" AS "unitName",
      (report."state" = 'draft' AND (obligation."state" = 'returned' OR obligation."correction" = 'returned')) AS "wasReturned",
      coalesce(named."value" ->> 'text', named."value" ->> 'name', '') AS "title"
    FROM ${IN_WORK} AND ${where}
    ORDER BY ${order}`;
}
