import type { AnswerValue, Answers } from '../domain/reporting/answers.ts';
import type { Database } from './open-store.ts';

/** What an approved report of a lead agency says of a task. Money is in đồng. */
export interface ReportedProgress {
  taskCode: string;
  year: number;
  unit: string;
  unitId: number;
  approvedAt: Date;
  answers: Answers;
}

/** The key of the question about a task in a report of an agency: "2.2" is asked for as `task_2_2`. */
function questionKeyOf(code: string): string {
  return `task_${code.replaceAll('.', '_')}`;
}

/**
 * What approved reports of these units say of tasks, the newest report first. A lead's report answers for its tasks in a
 * group of questions named after the task.
 */
export async function listReportedProgress(
  database: Database,
  tasks: readonly { code: string; leads: readonly number[] }[],
): Promise<ReportedProgress[]> {
  const units = [...new Set(tasks.flatMap(({ leads }) => leads))];
  const codes = new Map(tasks.map(({ code }) => [questionKeyOf(code), code]));
  const rows = await database.$queryRaw<
    { questionKey: string; year: number; unit: string; unitId: number; approvedAt: Date; value: AnswerValue }[]
  >`
    SELECT answer."questionKey", round."year", unit."shortName" AS "unit", unit."id" AS "unitId",
      report."decidedAt" AS "approvedAt", answer."value"
    FROM "Obligation" owed
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    JOIN "Answer" answer ON answer."reportId" = report."id" AND answer."state" = 'given'
    WHERE owed."unitId" = ANY(${units}) AND answer."questionKey" = ANY(${[...codes.keys()]})
    ORDER BY report."decidedAt" DESC`;
  return rows.flatMap(({ questionKey, value, year, unit, unitId, approvedAt }) =>
    value.type === 'group'
      ? [{ taskCode: codes.get(questionKey) ?? '', year, unit, unitId, approvedAt, answers: value.items }]
      : [],
  );
}
