import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Begins a revision with the answers of the one before; the first begins empty. */
export async function createRevision(
  database: Database,
  {
    obligationId,
    formId,
    revision,
    copyFrom,
  }: { obligationId: number; formId: number; revision: number; copyFrom: number | null },
  now: Date,
): Promise<number> {
  const { id } = await database.report.create({
    data: { obligationId, formId, revision, state: 'draft', createdAt: now },
  });
  if (copyFrom !== null) {
    const answers = await database.answer.findMany({ where: { reportId: copyFrom } });
    await database.answer.createMany({
      data: answers.map(({ value, ...answer }) => ({
        ...answer,
        reportId: id,
        value: value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue),
      })),
    });
  }
  return id;
}

/** Moves a revision on; returns false when it was no longer in `from`. */
export async function moveReport(
  database: Database,
  id: number,
  from: 'draft' | 'submitted',
  change:
    | { state: 'submitted'; submittedAt: Date; submittedById: number; receiptCode: string }
    | { state: 'approved' | 'returned'; decidedAt: Date },
): Promise<boolean> {
  const { count } = await database.report.updateMany({ where: { id, state: from }, data: change });
  return count === 1;
}

/** Keeps a reviewer's decision. */
export async function recordReview(
  database: Database,
  review: { reportId: number; reviewerId: number; decision: 'approved' | 'returned'; comments: Record<string, string> },
  at: Date,
): Promise<void> {
  await database.review.create({ data: { ...review, at } });
}

/** The reports that wait for review, the oldest first. */
export async function listSubmittedReports(
  database: Database,
): Promise<{ id: number; unitName: string; title: string; submittedAt: Date }[]> {
  const rows = await database.report.findMany({
    where: { state: 'submitted' },
    include: { obligation: { include: { unit: true, round: true } } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    unitName: row.obligation.unit.shortName,
    title: row.obligation.round.title,
    submittedAt: row.submittedAt ?? row.createdAt,
  }));
}
