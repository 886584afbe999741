import type { AnswerValue, Answers } from '../domain/reporting/answers.ts';
import { Prisma } from '../generated/prisma/client.ts';
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
 * Lists what approved reports of these units say in a year, or in any (null), of these tasks, or all reports of all
 * tasks (null), the newest report first. A lead's report answers for its tasks in a group of questions named after the
 * task.
 */
export async function listReportedProgress(
  database: Database,
  asked: { codes: readonly string[]; unitIds: readonly number[] } | null,
  year: number | null,
): Promise<ReportedProgress[]> {
  // A condition of its own for each, so that each is planned for what it reads.
  const condition =
    asked === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`owed."unitId" = ANY(${[...asked.unitIds]}::int[])
          AND answer."questionKey" = ANY(${asked.codes.map(questionKeyOf)}::text[])`;
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
      -- As the index on these answers has it.
      AND answer."questionKey" LIKE 'task\\_%'
    WHERE ${year === null ? Prisma.sql`TRUE` : Prisma.sql`round."year" = ${year}`} AND ${condition}
    ORDER BY report."decidedAt" DESC`;
  return rows.flatMap(({ questionKey, year: of, value, unit, unitId, approvedAt }) =>
    value.type === 'group'
      ? [{ taskCode: codeOf(questionKey), year: of, unit, unitId, approvedAt, answers: value.items }]
      : [],
  );
}

/** The code of the task that a question is about. */
function codeOf(questionKey: string): string {
  return questionKey.slice('task_'.length).replaceAll('_', '.');
}
