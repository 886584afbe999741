import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import type { Answers, AnswerValue } from '../domain/reporting/answers.ts';
import type { ReportState } from '../domain/reporting/obligation-state-machine.ts';
import type { Database } from './open-store.ts';
import { oneOf, type OneOf } from './sets.ts';
import { answersOf } from './stored-answers.ts';

/** One revision that was handed in, with what reviewers said of it. */
export interface Revision {
  id: number;
  revision: number;
  state: ReportState;
  receiptCode: string | null;
  submittedAt: Date | null;
  correctionReason: string | null;
  answers: Answers;
  reviews: {
    decision: OneOf<'Review.decision'>;
    comments: Readonly<Record<string, string>>;
    fixBy: Date | null;
    at: Date;
  }[];
}

/** Lists the revisions of an obligation that were handed in, the oldest first. */
export async function listRevisions(database: Database, obligationId: number): Promise<Revision[]> {
  const rows = await database.report.findMany({
    where: { obligationId, submittedAt: { not: null }, state: { notIn: ['draft', 'signing', 'dropped'] } },
    include: { answers: true, reviews: { orderBy: { id: 'asc' } } },
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ id, revision, state, receiptCode, submittedAt, correctionReason, answers, reviews }) => ({
    id,
    revision,
    receiptCode,
    submittedAt,
    correctionReason,
    state: oneOf('Report.state', state),
    answers: answersOf(answers),
    reviews: reviews.map(({ decision, comments, fixBy, at }) => ({
      fixBy,
      at,
      decision: oneOf('Review.decision', decision),
      comments: comments as Record<string, string>,
    })),
  }));
}

/** Lists what the other units of a round have answered in the figures that they handed in and that are in force. */
export async function listOthersAnswers(
  database: Database,
  roundId: number,
  exceptUnitId: number,
): Promise<{ key: string; value: AnswerValue }[]> {
  const rows = await database.answer.findMany({
    where: {
      state: 'given',
      report: {
        correctsId: null,
        state: { in: [...HANDED_IN_STATES] },
        obligation: {
          roundId,
          unitId: { not: exceptUnitId },
        },
      },
    },
    select: { questionKey: true, value: true },
  });
  return rows.map(({ questionKey, value }) => ({ key: questionKey, value: value as unknown as AnswerValue }));
}

/** Lists the obstacles that were taken over from the reports of an obligation. */
export async function listFollowedObstacles(database: Database, obligationId: number): Promise<number[]> {
  const reports = await database.report.findMany({ where: { obligationId }, select: { id: true } });
  const rows = await database.obstacle.findMany({
    where: { reportId: { in: reports.map(({ id }) => id) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
