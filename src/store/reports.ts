import { occasionsWhere } from '../domain/reporting/occasions.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { copyEnteredFigures } from './entered-reports.ts';
import type { Database } from './open-store.ts';

/** Begins a revision with the answers of the one before; the first begins empty. */
export async function createRevision(
  database: Database,
  {
    obligationId,
    formId,
    revision,
    copyFrom,
    correction = null,
  }: {
    obligationId: number;
    formId: number;
    revision: number;
    copyFrom: number | null;
    /** The revision in force that this one would correct, and why. */
    correction?: { correctsId: number; correctionReason: string | null } | null;
  },
  now: Date,
): Promise<number> {
  // What is entered for a unit stays marked so when it is returned.
  const entered = copyFrom === null ? {} : await copyEnteredFigures(database, copyFrom);
  const { id } = await database.report.create({
    data: { obligationId, formId, revision, state: 'draft', createdAt: now, ...entered, ...correction },
  });
  if (copyFrom !== null) {
    const answers = await database.answer.findMany({ where: { reportId: copyFrom } });
    await database.answer.createMany({
      data: answers.map(({ value, source, ...answer }) => ({
        ...answer,
        reportId: id,
        value: orNull(value),
        source: orNull(source),
      })),
    });
  }
  return id;
}

function orNull(kept: Prisma.JsonValue): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return kept ?? Prisma.DbNull;
}

/** Moves a revision on; returns false when it was no longer in `from`. */
export async function moveReport(
  database: Database,
  id: number,
  from: 'draft' | 'signing' | 'submitted' | 'approved',
  change:
    | {
        state: 'submitted';
        submittedAt: Date;
        submittedById: number;
        receiptCode: string | null;
        signedOffById?: number;
        signedOffAt?: Date;
      }
    | { state: 'signing'; submittedById: number }
    | { state: 'draft' | 'dropped' }
    /** An approval taken back. */
    | { state: 'submitted'; decidedAt: null }
    | { state: 'approved' | 'returned'; decidedAt: Date },
): Promise<boolean> {
  const { count } = await database.report.updateMany({ where: { id, state: from }, data: change });
  return count === 1;
}

/** Replaces the revision that was corrected by its correction. */
export async function replaceCorrectedRevision(database: Database, id: number, correctsId: number): Promise<void> {
  await database.report.update({ where: { id: correctsId }, data: { state: 'replaced' } });
  await database.report.update({ where: { id }, data: { correctsId: null } });
}

/**
 * Turns a correction under way into the draft of figures that are returned.
 * @returns false where there was none.
 */
export async function turnCorrectionIntoDraft(database: Database, obligationId: number): Promise<boolean> {
  const { count } = await database.report.updateMany({
    where: { obligationId, correctsId: { not: null }, state: { in: ['draft', 'signing'] } },
    data: { state: 'draft', correctsId: null },
  });
  return count === 1;
}

/** Finds the revision of an obligation that is in this state now; null where there is none. */
export async function findRevisionIn(
  database: Database,
  obligationId: number,
  state: 'draft' | 'signing',
): Promise<number | null> {
  return (await database.report.findFirst({ where: { obligationId, state }, select: { id: true } }))?.id ?? null;
}

/** Returns the number of the newest revision of an obligation. */
export async function newestRevision(database: Database, obligationId: number): Promise<number> {
  const { _max } = await database.report.aggregate({ where: { obligationId }, _max: { revision: true } });
  return _max.revision ?? 0;
}

/** Lists the reports of these units that wait for the head of the unit, the oldest first. */
export async function listSigningReports(database: Database, unitIds: readonly number[]): Promise<number[]> {
  const rows = await database.report.findMany({
    where: { state: 'signing', obligation: { unitId: { in: [...unitIds] } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Saves a reviewer's decision. */
export async function recordReview(
  database: Database,
  review: {
    reportId: number;
    reviewerId: number;
    decision: 'approved' | 'returned';
    comments: Record<string, string>;
    fixBy?: Date;
  },
  at: Date,
): Promise<void> {
  await database.review.create({ data: { ...review, at } });
}

/**
 * Lists the units that handed in figures in a plan from an instant on, by their short names; answers to surveys and entries of
 * databases are none.
 */
export async function listUnitsHandedInSince(database: Database, planId: number, since: Date): Promise<string[]> {
  const rows = await database.report.findMany({
    where: {
      submittedAt: { gte: since },
      obligation: { round: { planId, occasion: { in: occasionsWhere({ handedInAs: 'report' }) } } },
    },
    select: { obligation: { select: { unit: { select: { shortName: true } } } } },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ obligation }) => obligation.unit.shortName))];
}

/** What waits for review in a plan. */
function waitingIn(planId: number) {
  const occasion = { in: occasionsWhere({ reviewedIn: 'reports' }) };
  return { state: 'submitted', obligation: { round: { planId, occasion } } } satisfies Prisma.ReportWhereInput;
}

/** Counts the reports in a plan that wait for review, of one round or of all. */
export async function countSubmittedReports(database: Database, planId: number, roundId?: number): Promise<number> {
  if (roundId !== undefined) {
    const { state, obligation } = waitingIn(planId);
    return database.report.count({ where: { state, obligation: { ...obligation, roundId } } });
  }
  // What is not reviewed here is counted apart: there is little of it, and of reports as many as there are units.
  const [row] = await database.$queryRaw<{ waiting: number }[]>`
    SELECT ((SELECT count(*) FROM "Report" WHERE "state" = 'submitted') - (
      SELECT count(*) FROM "Round" round JOIN "Obligation" owed ON owed."roundId" = round."id"
      JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'submitted'
      WHERE round."occasion" <> ALL(${occasionsWhere({ reviewedIn: 'reports' })}) OR round."planId" <> ${planId}))::int AS "waiting"`;
  return row?.waiting ?? 0;
}

/** Lists the reports in a plan that wait for review, the oldest first; answers to surveys are not reviewed. */
export async function listSubmittedReports(
  database: Database,
  planId: number,
): Promise<{ id: number; unitName: string; title: string; submittedAt: Date }[]> {
  const rows = await database.report.findMany({
    where: waitingIn(planId),
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
