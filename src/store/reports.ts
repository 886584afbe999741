import type { Answer, Answers, AnswerValue } from '../domain/reporting/answers.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { findRound, type RoundFacts } from './rounds.ts';

/** The newest revision of a unit's report, with its round and answers. */
export interface ReportFacts {
  id: number;
  obligationId: number;
  revision: number;
  state: string;
  receiptCode: string | null;
  submittedAt: Date | null;
  submittedById: number | null;
  decidedAt: Date | null;
  unit: { id: number; key: string; name: string; shortName: string };
  round: RoundFacts;
  answers: Answers;
  /** For a returned report and its correction: the comments by question key. */
  comments: Readonly<Record<string, string>>;
}

const WITH_ALL = {
  answers: true,
  obligation: { include: { unit: { select: { id: true, key: true, name: true, shortName: true } } } },
} as const;

type Row = Prisma.ReportGetPayload<{ include: typeof WITH_ALL }>;

/** Turns the rows of a report's answers into answers by question. */
function answersOf(rows: Row['answers']): Answers {
  return Object.fromEntries(
    rows.map((row): [string, Answer] => [
      row.questionKey,
      row.state === 'later'
        ? { state: 'later' }
        : { state: 'given', value: row.value as unknown as AnswerValue, reason: row.reason },
    ]),
  );
}

async function factsOf(database: Database, row: Row): Promise<ReportFacts> {
  const round = await findRound(database, row.obligation.roundId);
  if (round === null) throw new Error(`Report ${row.id} has no round.`);
  const returned = await database.review.findFirst({
    where: {
      decision: 'returned',
      report: { obligationId: row.obligationId, revision: { in: [row.revision, row.revision - 1] } },
    },
    orderBy: { id: 'desc' },
  });
  const { id, obligationId, revision, state, receiptCode, submittedAt, submittedById, decidedAt } = row;
  return {
    ...{ id, obligationId, revision, state, receiptCode, submittedAt, submittedById, decidedAt },
    unit: row.obligation.unit,
    round,
    answers: answersOf(row.answers),
    comments: (returned?.comments ?? {}) as Record<string, string>,
  };
}

/** The report revision; null where there is none of that id. */
export async function findReport(database: Database, id: number): Promise<ReportFacts | null> {
  const row = await database.report.findUnique({ where: { id }, include: WITH_ALL });
  return row === null ? null : factsOf(database, row);
}

/** The newest revision of an obligation's report; null before anybody began. */
export async function findNewestReport(database: Database, obligationId: number): Promise<ReportFacts | null> {
  const row = await database.report.findFirst({
    where: { obligationId },
    include: WITH_ALL,
    orderBy: { revision: 'desc' },
  });
  return row === null ? null : factsOf(database, row);
}

/** The unit's approved answers of another year's round of the same form; empty where there are none. */
export async function findApprovedAnswers(
  database: Database,
  { planId, formKey, year, unitId }: { planId: number; formKey: string; year: number; unitId: number },
): Promise<Answers> {
  const row = await database.report.findFirst({
    where: { state: 'approved', obligation: { unitId, round: { planId, formKey, year } } },
    include: { answers: true },
    orderBy: { revision: 'desc' },
  });
  return row === null ? {} : answersOf(row.answers);
}

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

/** Keeps one answer of a draft. */
export async function saveAnswer(
  database: Database,
  reportId: number,
  key: string,
  answer: Answer,
  officerId: number,
  now: Date,
): Promise<void> {
  const data =
    answer.state === 'given'
      ? { state: 'given', value: answer.value as unknown as Prisma.InputJsonValue, reason: answer.reason }
      : { state: 'later', value: Prisma.DbNull, reason: null };
  const by = { answeredById: officerId, answeredAt: now };
  await database.answer.upsert({
    where: { reportId_questionKey: { reportId, questionKey: key } },
    create: { reportId, questionKey: key, ...data, ...by },
    update: { ...data, ...by },
  });
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

/** Sets where a unit's obligation stands. */
export async function moveObligation(database: Database, id: number, state: string): Promise<void> {
  await database.obligation.update({ where: { id }, data: { state } });
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
