import type { Answer, Answers, AnswerValue } from '../domain/reporting/answers.ts';
import type { Database } from './open-store.ts';

/** One revision that was handed in, with what reviewers said of it. */
export interface Revision {
  id: number;
  revision: number;
  state: string;
  receiptCode: string | null;
  submittedAt: Date | null;
  correctionReason: string | null;
  answers: Answers;
  reviews: { decision: string; comments: Readonly<Record<string, string>>; fixBy: Date | null; at: Date }[];
}

/** The revisions of an obligation that were handed in, the oldest first. */
export async function listRevisions(database: Database, obligationId: number): Promise<Revision[]> {
  const rows = await database.report.findMany({
    where: { obligationId, submittedAt: { not: null }, state: { notIn: ['draft', 'signing', 'dropped'] } },
    include: { answers: true, reviews: { orderBy: { id: 'asc' } } },
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ id, revision, state, receiptCode, submittedAt, correctionReason, answers, reviews }) => ({
    ...{ id, revision, state, receiptCode, submittedAt, correctionReason },
    answers: Object.fromEntries(
      answers.map(({ questionKey, state: given, value, reason }): [string, Answer] => [
        questionKey,
        given === 'later' ? { state: 'later' } : { state: 'given', value: value as unknown as AnswerValue, reason },
      ]),
    ),
    reviews: reviews.map(({ decision, comments, fixBy, at }) => ({
      ...{ decision, fixBy, at },
      comments: comments as Record<string, string>,
    })),
  }));
}

/** What the other units of a round have answered in the figures that they handed in and that are in force. */
export async function listOthersAnswers(
  database: Database,
  roundId: number,
  exceptUnitId: number,
): Promise<{ key: string; value: AnswerValue }[]> {
  const rows = await database.answer.findMany({
    where: {
      state: 'given',
      report: {
        ...{ correctsId: null, state: { in: ['submitted', 'approved'] } },
        obligation: { roundId, unitId: { not: exceptUnitId } },
      },
    },
    select: { questionKey: true, value: true },
  });
  return rows.map(({ questionKey, value }) => ({ key: questionKey, value: value as unknown as AnswerValue }));
}

/** The obstacles that were taken over from the reports of an obligation. */
export async function listFollowedObstacles(database: Database, obligationId: number): Promise<number[]> {
  const reports = await database.report.findMany({ where: { obligationId }, select: { id: true } });
  const rows = await database.obstacle.findMany({
    where: { reportId: { in: reports.map(({ id }) => id) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
