import type { AnswerValue, Answers } from '../domain/reporting/answers.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import type { Database } from './open-store.ts';

/** What an approved report of an agency says of one of its duties, with the question that it answers. */
export interface DutyReport {
  questionKey: string;
  year: number;
  approvedAt: Date;
  question: Question;
  answers: Answers;
}

/** Lists what the newest approved report in a plan of a unit that speaks of a duty says of it, for each of these questions. */
export async function listDutyReports(
  database: Database,
  planId: number,
  unitId: number,
  questionKeys: readonly string[],
): Promise<DutyReport[]> {
  const rows = await database.$queryRaw<(Omit<DutyReport, 'answers'> & { value: AnswerValue })[]>`
    SELECT DISTINCT ON (answer."questionKey") answer."questionKey", round."year", report."decidedAt" AS "approvedAt",
      answer."value", question."value" AS "question"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    JOIN "Answer" answer ON answer."reportId" = report."id" AND answer."state" = 'given'
      AND answer."questionKey" = ANY(${[...questionKeys]}::text[])
    JOIN "Form" form ON form."id" = report."formId"
    JOIN LATERAL jsonb_array_elements(form."definition" -> 'questions') question
      ON question."value" ->> 'key' = answer."questionKey"
    WHERE owed."unitId" = ${unitId} AND round."planId" = ${planId}
    ORDER BY answer."questionKey", round."year" DESC, report."decidedAt" DESC`;
  return rows.flatMap(({ value, ...row }) => (value.type === 'group' ? [{ ...row, answers: value.items }] : []));
}
