import type { AnswerFileSource } from '../domain/report-files/answer-source.ts';
import type { Answer } from '../domain/reporting/answers.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Saves answers of a draft that were read from a file, each with its source. */
export async function saveFileAnswers(
  database: Database,
  reportId: number,
  answers: readonly { key: string; answer: Extract<Answer, { state: 'given' }>; source: AnswerFileSource }[],
  officerId: number,
  now: Date,
): Promise<void> {
  for (const { key, answer, source } of answers) {
    const kept = {
      state: answer.state,
      value: answer.value as unknown as Prisma.InputJsonValue,
      reason: answer.reason,
      source: source as unknown as Prisma.InputJsonValue,
      answeredById: officerId,
      answeredAt: now,
    };
    await database.answer.upsert({
      where: { reportId_questionKey: { reportId, questionKey: key } },
      create: { reportId, questionKey: key, ...kept },
      update: kept,
    });
  }
}

/** Locks a draft that may be filled in; returns false where it is none any more, or its round is closed. */
export async function lockOpenDraft(database: Database, reportId: number): Promise<boolean> {
  const rows = await database.$queryRaw<{ id: number }[]>`
    SELECT report."id" FROM "Report" report
    JOIN "Obligation" obligation ON obligation."id" = report."obligationId"
    JOIN "Round" round ON round."id" = obligation."roundId"
    WHERE report."id" = ${reportId} AND report."state" = 'draft'
      AND CASE obligation."correction" WHEN 'none' THEN obligation."state" ELSE obligation."correction" END
        IN ('drafting', 'returned')
      AND (round."state" = 'open' OR obligation."reopened")
    FOR SHARE OF obligation, round`;
  return rows.length > 0;
}
