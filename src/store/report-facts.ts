import type { AnswerFileSource } from '../domain/report-files/answer-source.ts';
import type { Answers } from '../domain/reporting/answers.ts';
import type { EnteredFigures } from '../domain/reporting/entered-figures.ts';
import { occasionsWhere } from '../domain/reporting/occasions.ts';
import { periodAfter, periodKey, readPeriodKey } from '../domain/reporting/periods.ts';
import type { ReportState } from '../domain/reporting/obligation-state-machine.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { enteredFiguresOf, type EnteredReportRow } from './entered-reports.ts';
import { readForm } from './forms.ts';
import type { Database } from './open-store.ts';
import type { RoundFacts } from './rounds.ts';

/** A revision of a unit's report, with its round and answers. */
export interface ReportFacts {
  id: number;
  obligationId: number;
  revision: number;
  state: ReportState;
  receiptCode: string | null;
  submittedAt: Date | null;
  submittedById: number | null;
  decidedAt: Date | null;
  unit: { id: number; key: string; name: string; shortName: string; aliases: string[] };
  /** Its form is the one in which this revision is filled in; `formId` is the one for the next. */
  round: RoundFacts;
  answers: Answers;
  /** The file from which answers were read, by the keys of their questions; nothing for those that were typed. */
  sources: Readonly<Record<string, AnswerFileSource>>;
  /** The unit's approved answers of the same period a year before; empty where there are none. */
  previous: Answers;
  /** Its approved answers of the period right before, such as 2026-Q2; null where there are none, and for whole years. */
  lastPeriod: { period: string; answers: Answers } | null;
  /** For a returned report and its correction: the comments by question key. */
  comments: Readonly<Record<string, string>>;
  /** Set where a coordinator enters it for the unit. */
  enteredFigures: EnteredFigures | null;
  /** Who has answered questions of it, each with the last time. */
  editors: { officerId: number; fullName: string; at: Date }[];
  /** People registered as contacts of the unit when its figures close. */
  unitContacts: number;
  /** For the correction of a returned report: the returned questions that nobody has changed or explained yet. */
  untouched: readonly string[];
  /** Until when a returned report is to be handed in again. */
  fixBy: Date | null;
  /** The round is closed, and the unit has not been let in again. */
  locked: boolean;
  /** The revision in force that this one corrects, while the correction is under way. */
  correctsId: number | null;
  correctionReason: string | null;
}

/** Finds the report revision; null where there is none of that id. */
export async function findReport(database: Database, id: number): Promise<ReportFacts | null> {
  return readReport(database, Prisma.sql`report."id" = ${id}`);
}

/** Finds the newest revision of an obligation's report; null before anybody began. */
export async function findNewestReport(database: Database, obligationId: number): Promise<ReportFacts | null> {
  return readReport(database, Prisma.sql`report."obligationId" = ${obligationId}`);
}

interface Row extends Omit<
  ReportFacts,
  'unit' | 'round' | 'comments' | 'untouched' | 'fixBy' | 'enteredFigures' | 'editors'
> {
  ownFormId: number;
  editors: { officerId: number; fullName: string; at: string }[];
  unit: ReportFacts['unit'];
  round: Omit<RoundFacts, 'openedAt' | 'form' | 'dueAt'> & { dueAt: string | null };
  openedAt: Date;
  contentHash: string;
  enteredFigures: Omit<EnteredReportRow, 'unitVerdictAt'>;
  unitVerdictAt: Date | null;
  returned: { comments: Record<string, string>; fixBy: string | null } | null;
  changed: string[];
}

/** The word of the period right before another; null where there is none. */
function periodBefore(key: string): string | null {
  const period = readPeriodKey(key);
  const before = period === null ? null : periodAfter(period, -1);
  return before === null ? null : periodKey(before);
}

/** The answers of a report, by the keys of their questions. */
export const ANSWERS = Prisma.sql`
  coalesce(jsonb_object_agg(answer."questionKey", CASE answer."state"
    WHEN 'later' THEN jsonb_build_object('state', 'later')
    ELSE jsonb_build_object('state', 'given', 'value', answer."value", 'reason', answer."reason") END), '{}')`;

/** How many people are registered as contacts of the unit when the figures of the round close. */
export const UNIT_CONTACTS = Prisma.sql`
  (SELECT count(DISTINCT held."officerId")::int FROM "Membership" held
    WHERE held."unitId" = unit."id" AND held."role" IN ('contact', 'deputy')
      AND (held."validTo" IS NULL OR held."validTo" >= round."closingOn"))`;

/** The period of a round in one word, such as 2026-Q3. */
const periodOfRow = (round: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`concat_ws('-', ${round}."year", nullif(${round}."part", ''))`;

/** One round trip for all of it: it is read at every step of filling a report. */
async function readReport(database: Database, where: Prisma.Sql): Promise<ReportFacts | null> {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT report."id", report."obligationId", report."revision", report."state", report."receiptCode",
      report."submittedAt", report."submittedById", report."decidedAt", report."correctsId", report."correctionReason", round."openedAt", plan."contentHash",
      report."formId" AS "ownFormId",
      (round."state" = 'closed' AND NOT obligation."reopened") AS "locked",
      ARRAY(SELECT answer."questionKey" FROM "Answer" answer
        WHERE answer."reportId" = report."id" AND answer."answeredAt" > report."createdAt") AS "changed",
      jsonb_build_object('enteredById', report."enteredById", 'entrySource', report."entrySource",
        'unitVerdict', report."unitVerdict", 'unitObjection', report."unitObjection") AS "enteredFigures", report."unitVerdictAt",
      jsonb_build_object('id', unit."id", 'key', unit."key", 'name', coalesce(earlier."name", unit."name"),
        'shortName', coalesce(earlier."shortName", unit."shortName"), 'aliases', unit."aliases") AS "unit",
      ${UNIT_CONTACTS} AS "unitContacts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('officerId', editor."id", 'fullName', editor."fullName", 'at', latest."at")), '[]')
        FROM (SELECT "answeredById", to_char(max("answeredAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at"
          FROM "Answer" WHERE "reportId" = report."id" GROUP BY "answeredById") latest
        JOIN "Officer" editor ON editor."id" = latest."answeredById") AS "editors",
      jsonb_build_object('id', round."id", 'planId', round."planId", 'year', round."year", 'period', ${periodOfRow(Prisma.sql`round`)}, 'title', round."title",
        'closingOn', round."closingOn", 'dueOn', round."dueOn", 'state', round."state", 'formId', round."formId",
        'asksSignOff', round."asksSignOff", 'occasion', round."occasion", 'dueAt', round."dueAt") AS "round",
      (SELECT ${ANSWERS} FROM "Answer" answer WHERE answer."reportId" = report."id") AS "answers",
      (SELECT coalesce(jsonb_object_agg(answer."questionKey", answer."source"), '{}') FROM "Answer" answer
        WHERE answer."reportId" = report."id" AND answer."source" IS NOT NULL) AS "sources",
      (SELECT ${ANSWERS} FROM "Answer" answer WHERE answer."reportId" = (
        SELECT earlier."id" FROM "Report" earlier
        JOIN "Obligation" owed ON owed."id" = earlier."obligationId"
        JOIN "Round" before ON before."id" = owed."roundId"
        WHERE earlier."state" = 'approved' AND owed."unitId" = unit."id" AND before."planId" = round."planId"
          AND round."occasion" = ANY(${occasionsWhere({ compared: true })}) AND before."formKey" = round."formKey" AND before."year" = round."year" - 1 AND before."part" = round."part"
        ORDER BY earlier."revision" DESC LIMIT 1)) AS "previous",
      (SELECT jsonb_build_object('period', ${periodOfRow(Prisma.sql`before`)}, 'answers',
          (SELECT ${ANSWERS} FROM "Answer" answer WHERE answer."reportId" = earlier."id"))
        FROM "Report" earlier
        JOIN "Obligation" owed ON owed."id" = earlier."obligationId"
        JOIN "Round" before ON before."id" = owed."roundId"
        WHERE earlier."state" = 'approved' AND owed."unitId" = unit."id" AND before."planId" = round."planId"
          AND round."occasion" = ANY(${occasionsWhere({ compared: true })}) AND before."formKey" = round."formKey"
          AND round."part" <> '' AND left(before."part", 1) = left(round."part", 1)
          AND (before."year", before."part") < (round."year", round."part")
        ORDER BY before."year" DESC, before."part" DESC, earlier."revision" DESC LIMIT 1) AS "lastPeriod",
      (SELECT jsonb_build_object('comments', review."comments", 'fixBy', review."fixBy") FROM "Review" review
        JOIN "Report" reviewed ON reviewed."id" = review."reportId"
        WHERE review."decision" = 'returned' AND reviewed."obligationId" = report."obligationId"
          AND reviewed."revision" IN (report."revision", (
            SELECT max(before."revision") FROM "Report" before
            WHERE before."obligationId" = report."obligationId" AND before."revision" < report."revision"
              AND before."state" NOT IN ('replaced', 'dropped')))
        ORDER BY review."id" DESC LIMIT 1) AS "returned"
    FROM "Report" report
    JOIN "Obligation" obligation ON obligation."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = obligation."unitId"
    JOIN "Round" round ON round."id" = obligation."roundId"
    LEFT JOIN LATERAL (
      -- As it was called when the report was due.
      SELECT named."name", named."shortName" FROM "UnitName" named
      WHERE named."unitId" = unit."id" AND named."validTo" >= round."dueOn" ORDER BY named."validTo" LIMIT 1
    ) earlier ON TRUE
    JOIN "Plan" plan ON plan."id" = round."planId"
    WHERE ${where} ORDER BY report."revision" DESC LIMIT 1`;
  if (row === undefined) return null;
  const {
    openedAt,
    contentHash,
    returned,
    changed,
    round,
    enteredFigures,
    unitVerdictAt,
    ownFormId,
    editors,
    lastPeriod,
    ...facts
  } = row;
  const form = await readForm(database, ownFormId, contentHash);
  const comments = returned?.comments ?? {};
  return {
    ...facts,
    comments,
    lastPeriod: lastPeriod?.period === periodBefore(round.period) ? lastPeriod : null,
    untouched: facts.state === 'draft' ? Object.keys(comments).filter((key) => !changed.includes(key)) : [],
    fixBy: returned?.fixBy == null ? null : new Date(returned.fixBy),
    editors: editors.map((editor) => ({ ...editor, at: new Date(editor.at) })),
    round: { ...round, openedAt, form, dueAt: round.dueAt === null ? null : new Date(round.dueAt) },
    enteredFigures: enteredFiguresOf({ ...enteredFigures, unitVerdictAt }),
  };
}
