import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import type { AnswerValue } from '../domain/reporting/answers.ts';

/** Takes answers out of a revision. */
export async function forgetAnswers(database: Database, reportId: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await database.answer.deleteMany({ where: { reportId, questionKey: { in: [...keys] } } });
}

/** Makes the approved revision of an entry that nobody typed, in the place of the one before. */
export async function createApprovedRevision(
  database: Database,
  entry: { obligationId: number; formId: number; revision: number; officerId: number },
  values: Readonly<Record<string, AnswerValue>>,
  now: Date,
): Promise<number> {
  const { obligationId, formId, revision, officerId } = entry;
  await database.report.updateMany({ where: { obligationId, state: 'approved' }, data: { state: 'replaced' } });
  const { id } = await database.report.create({
    data: {
      obligationId,
      formId,
      revision,
      state: 'approved',
      createdAt: now,
      submittedAt: now,
      decidedAt: now,
      submittedById: officerId,
      answers: {
        create: Object.entries(values).map(([questionKey, value]) => ({
          questionKey,
          state: 'given',
          value: value as unknown as Prisma.InputJsonValue,
          answeredById: officerId,
          answeredAt: now,
        })),
      },
    },
  });
  return id;
}

/** Gives up the revisions of an entry that are under way. */
export async function dropRevisions(database: Database, obligationId: number): Promise<void> {
  await database.report.updateMany({
    where: { obligationId, state: { in: ['draft', 'submitted'] } },
    data: { state: 'dropped' },
  });
}
