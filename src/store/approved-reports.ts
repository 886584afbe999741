import type { AnswerValue, Answers } from '../domain/reporting/answers.ts';
import type { ApprovedReport } from '../domain/status/approved-report.ts';
import type { Database } from './open-store.ts';

/** Lists the approved reports of forms with their answers to some questions, the newest approved first. */
export async function listApprovedReports(
  database: Database,
  formKeys: readonly string[],
  questionKeys: readonly string[],
): Promise<ApprovedReport[]> {
  const rows = await database.$queryRaw<
    (Omit<ApprovedReport, 'answers'> & { values: Record<string, AnswerValue> | null })[]
  >`
    SELECT round."formKey", round."year", owed."unitId", report."decidedAt" AS "at",
      (SELECT jsonb_object_agg(answer."questionKey", answer."value") FROM "Answer" answer
        WHERE answer."reportId" = report."id" AND answer."state" = 'given'
          AND answer."questionKey" = ANY(${[...questionKeys]}::text[])) AS "values"
    FROM "Round" round
    JOIN "Obligation" owed ON owed."roundId" = round."id"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    WHERE round."formKey" = ANY(${[...formKeys]}::text[])
    ORDER BY report."decidedAt" DESC, report."id" DESC`;
  return rows.map(({ values, ...row }) => ({ ...row, answers: answersOf(values ?? {}) }));
}

function answersOf(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { state: 'given', value, reason: null } as const]),
  );
}
