import type { AnswerValue, Answers } from '../domain/reporting/answers.ts';
import type { Database } from './open-store.ts';

/** What a unit owes by a form in a year, and its figures in force. */
export interface FigureReport {
  formKey: string;
  year: number;
  /** The part of the year that its round is of, such as 2026-Q3; left out of a whole year. */
  period?: string;
  unitId: number;
  unitKey: string;
  state: 'approved' | 'waiting' | 'returned' | 'missing' | 'waived';
  approved: RevisionSaid | null;
  /** The revision that waits for review, beside the one in force where it corrects that. */
  waiting: RevisionSaid | null;
}

/** What a revision says, when it was handed in, and when it was approved (`at`), or handed in where it waits. */
interface RevisionSaid {
  reportId: number;
  obligationId: number;
  revision: number;
  submittedAt: Date;
  at: Date;
  answers: Answers;
}

type StoredAnswers = Record<string, AnswerValue | null> | null;

type Row = Omit<FigureReport, 'approved' | 'waiting' | 'period'> & {
  part: string;
  obligationId: number;
  reportId: number | null;
  revision: number | null;
  submittedAt: Date | null;
  at: Date | null;
  answers: StoredAnswers;
  waitingId: number | null;
  waitingRevision: number | null;
  waitingAt: Date | null;
  waitingAnswers: StoredAnswers;
};

/** Lists what units owe by these forms, each with the answers that are approved and those that wait; of surveys and databases nothing. */
export async function listFigureReports(
  database: Database,
  planId: number,
  formKeys: readonly string[],
): Promise<FigureReport[]> {
  const reports: FigureReport[] = [];
  let last = { year: 0, obligationId: 0 };
  for (;;) {
    const rows = await listPart(database, planId, formKeys, last);
    reports.push(...rows.map(reportOf));
    const end = rows.at(-1);
    if (end === undefined || rows.length < PART) return reports;
    last = end;
  }
}

/** So many reports are read at once, some thousand answers; then others have their turn. */
const PART = 300;

/** The reports after the last one that was read, by year and what is owed. */
function listPart(
  database: Database,
  planId: number,
  formKeys: readonly string[],
  last: Pick<Row, 'year' | 'obligationId'>,
): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    SELECT round."formKey", round."year", round."part", owed."unitId", unit."key" AS "unitKey", owed."id" AS "obligationId",
      CASE WHEN report."id" IS NOT NULL THEN 'approved' WHEN owed."state" = 'submitted' THEN 'waiting'
        WHEN owed."state" = 'returned' THEN 'returned' WHEN owed."state" = 'waived' THEN 'waived' ELSE 'missing' END AS "state",
      report."id" AS "reportId", report."revision", report."decidedAt" AS "at",
      coalesce(report."submittedAt", report."decidedAt") AS "submittedAt",
      (SELECT jsonb_object_agg(answer."questionKey", CASE answer."state" WHEN 'given' THEN answer."value" END)
        FROM "Answer" answer WHERE answer."reportId" = report."id") AS "answers",
      waiting."id" AS "waitingId", waiting."revision" AS "waitingRevision", waiting."submittedAt" AS "waitingAt",
      (SELECT jsonb_object_agg(answer."questionKey", CASE answer."state" WHEN 'given' THEN answer."value" END)
        FROM "Answer" answer WHERE answer."reportId" = waiting."id") AS "waitingAnswers"
    FROM "Round" round
    JOIN "Obligation" owed ON owed."roundId" = round."id"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    LEFT JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    LEFT JOIN "Report" waiting ON waiting."obligationId" = owed."id" AND waiting."state" = 'submitted'
    WHERE round."planId" = ${planId} AND round."formKey" = ANY(${[...formKeys]}::text[])
      AND (round."year", owed."id") > (${last.year}::int, ${last.obligationId}::int)
    ORDER BY round."year", owed."id" LIMIT ${PART}::int`;
}

function reportOf(row: Row): FigureReport {
  const { formKey, year, part, unitId, unitKey, state, obligationId } = row;
  return {
    formKey,
    year,
    ...(part === '' ? {} : { period: `${year}-${part}` }),
    unitId,
    unitKey,
    state,
    approved: said(obligationId, row.reportId, row.revision, row, row.answers),
    waiting: said(
      obligationId,
      row.waitingId,
      row.waitingRevision,
      { submittedAt: row.waitingAt, at: row.waitingAt },
      row.waitingAnswers,
    ),
  };
}

function said(
  obligationId: number,
  reportId: number | null,
  revision: number | null,
  { submittedAt, at }: Pick<Row, 'submittedAt' | 'at'>,
  answers: StoredAnswers,
): RevisionSaid | null {
  if (reportId === null || revision === null || submittedAt === null || at === null) return null;
  return { reportId, obligationId, revision, submittedAt, at, answers: answersSaid(answers ?? {}) };
}

function answersSaid(values: Readonly<Record<string, AnswerValue | null>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value === null ? ({ state: 'later' } as const) : ({ state: 'given', value, reason: null } as const),
    ]),
  );
}

/** A list of units that forms are addressed to. */
export interface RosterUnits {
  key: string;
  title: string;
  unitIds: number[];
}

/** Lists the lists of units, each with the ids of those in it. */
export async function listRosterUnits(database: Database, planId: number): Promise<RosterUnits[]> {
  return database.$queryRaw<RosterUnits[]>`
    SELECT roster."key", roster."title", array_agg(listed."unitId" ORDER BY listed."unitId") AS "unitIds"
    FROM "Roster" roster JOIN "RosterUnit" listed ON listed."rosterId" = roster."id"
    WHERE roster."planId" = ${planId} GROUP BY roster."id" ORDER BY roster."id"`;
}
