import type { Answers } from '../domain/reporting/answers.ts';
import { fillingOf, questionsAskedOf } from '../domain/reporting/filling-context.ts';
import { countGiven, type AnsweredCount } from '../domain/reporting/gaps.ts';
import { readForm } from './forms.ts';
import type { Database } from './open-store.ts';
import { ANSWERS, UNIT_CONTACTS } from './report-facts.ts';

interface Row {
  id: number;
  formId: number;
  contentHash: string;
  year: number;
  unitKey: string;
  unitContacts: number;
  answers: Answers;
}

/** Counts the answered questions of these reports, by the id of each. */
export async function countAnswered(
  database: Database,
  reportIds: readonly number[],
): Promise<ReadonlyMap<number, AnsweredCount>> {
  if (reportIds.length === 0) return new Map();
  const rows = await database.$queryRaw<Row[]>`
    SELECT report."id", report."formId", plan."contentHash", round."year", unit."key" AS "unitKey",
      ${UNIT_CONTACTS} AS "unitContacts",
      (SELECT ${ANSWERS} FROM "Answer" answer WHERE answer."reportId" = report."id") AS "answers"
    FROM "Report" report
    JOIN "Obligation" owed ON owed."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Plan" plan ON plan."id" = round."planId"
    WHERE report."id" = ANY(${[...reportIds]}::int[])`;
  const counts = new Map<number, AnsweredCount>();
  for (const { id, formId, contentHash, year, unitKey, unitContacts, answers } of rows) {
    const questions = questionsAskedOf(await readForm(database, formId, contentHash), year, unitKey);
    const facts = { year, unit_key: unitKey, unit_contacts: unitContacts };
    counts.set(id, countGiven(fillingOf(questions, answers, {}, facts)));
  }
  return counts;
}

/** How many questions a report answers, and how many it leaves for later. */
export interface AnswersIn {
  given: number;
  later: number;
}

/** Counts the answers in the approved figures of these obligations, by the id of each. */
export async function countAnswersIn(
  database: Database,
  obligationIds: readonly number[],
): Promise<ReadonlyMap<number, AnswersIn>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await database.$queryRaw<(AnswersIn & { id: number })[]>`
    SELECT approved."obligationId" AS "id",
      (count(*) FILTER (WHERE answer."state" = 'given'))::int AS "given",
      (count(*) FILTER (WHERE answer."state" = 'later'))::int AS "later"
    FROM (SELECT DISTINCT ON (report."obligationId") report."id", report."obligationId" FROM "Report" report
      WHERE report."obligationId" = ANY(${[...obligationIds]}::int[]) AND report."state" = 'approved'
      ORDER BY report."obligationId", report."revision" DESC) approved
    JOIN "Answer" answer ON answer."reportId" = approved."id"
    GROUP BY approved."obligationId"`;
  return new Map(rows.map(({ id, given, later }) => [id, { given, later }]));
}
