import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

export type ChaseState =
  'pending' | 'sent' | 'failed' | 'unknown' | 'dropped' | 'promised' | 'spoken' | 'no-answer' | 'issued';

/** A line of the chase log to be written. Days are yyyy-mm-dd. */
export interface ChaseEntry {
  obligationId: number;
  kind: 'by-hand' | 'call' | 'letter';
  recipientId: number | null;
  role: string | null;
  byId: number | null;
  noticeId: number | null;
  day: string;
  at: Date;
  state: ChaseState;
  promisedOn: string | null;
  note: string | null;
}

/** A line of the chase log as it is read; names are pseudonyms where somebody was erased. */
export interface ChaseRow {
  id: number;
  kind: 'reminder' | 'by-hand' | 'call' | 'letter';
  step: string | null;
  role: string | null;
  at: Date;
  state: ChaseState;
  promisedOn: string | null;
  note: string | null;
  recipientName: string | null;
  byName: string | null;
  title: string;
}

const date = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Writes lines into the chase log; those of the same person, kind and day are left as they are. @returns how many were new. */
export async function addChases(database: Database, entries: readonly ChaseEntry[]): Promise<number> {
  const { count } = await database.chase.createMany({
    data: entries.map(({ day, promisedOn, ...entry }) => ({
      ...{ ...entry, stepAt: entry.at, day: date(day) },
      // A call may be repeated on a day, a reminder by hand may not.
      step: entry.kind === 'by-hand' ? 'by-hand' : null,
      promisedOn: promisedOn === null ? null : date(promisedOn),
    })),
    skipDuplicates: true,
  });
  return count;
}

/** What a notice tells of, as the log has it. */
export async function listChasesOfNotice(
  database: Database,
  noticeId: number,
): Promise<{ id: number; obligationId: number; role: string | null }[]> {
  return database.chase.findMany({
    where: { noticeId },
    select: { id: true, obligationId: true, role: true },
    orderBy: { id: 'asc' },
  });
}

/** Records what became of a notice's lines: those that it told of, and those that were no longer true. */
export async function settleChases(
  database: Database,
  noticeId: number,
  state: ChaseState,
  told: readonly number[],
): Promise<void> {
  await database.chase.updateMany({ where: { noticeId, id: { in: [...told] } }, data: { state } });
  await database.chase.updateMany({ where: { noticeId, id: { notIn: [...told] } }, data: { state: 'dropped' } });
}

/** Lets the lines of notices that are tried again wait for them. */
export async function reviveChases(database: Database, noticeIds: readonly number[]): Promise<void> {
  await database.chase.updateMany({
    where: { noticeId: { in: [...noticeIds] }, state: 'failed' },
    data: { state: 'pending' },
  });
}

/** The newest lines of a unit's log, of open rounds and earlier ones; `total` counts all. */
export async function listChases(
  database: Database,
  unitId: number,
  skip: number,
  take: number,
): Promise<{ rows: ChaseRow[]; total: number }> {
  const rows = await database.$queryRaw<(ChaseRow & { total: number })[]>`
    SELECT chase."id", chase."kind", chase."step", chase."role", chase."at", chase."state", chase."note",
      to_char(chase."promisedOn", 'YYYY-MM-DD') AS "promisedOn", recipient."fullName" AS "recipientName",
      author."fullName" AS "byName", round."title", (count(*) OVER ())::int AS "total"
    FROM "Chase" chase
    JOIN "Obligation" owed ON owed."id" = chase."obligationId" JOIN "Round" round ON round."id" = owed."roundId"
    LEFT JOIN "Officer" recipient ON recipient."id" = chase."recipientId"
    LEFT JOIN "Officer" author ON author."id" = chase."byId"
    WHERE owed."unitId" = ${unitId} AND chase."state" <> 'dropped'
    ORDER BY chase."at" DESC, chase."id" DESC OFFSET ${skip} LIMIT ${take}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The newest call for each obligation. */
export async function lastCalls(
  database: Database,
  obligationIds: readonly number[],
): Promise<Map<number, { at: Date; state: ChaseState; promisedOn: string | null; note: string | null }>> {
  const rows = await database.$queryRaw<
    { obligationId: number; at: Date; state: ChaseState; promisedOn: string | null; note: string | null }[]
  >`
    SELECT DISTINCT ON (chase."obligationId") chase."obligationId", chase."at", chase."state", chase."note",
      to_char(chase."promisedOn", 'YYYY-MM-DD') AS "promisedOn"
    FROM "Chase" chase
    WHERE chase."kind" = 'call' AND chase."obligationId" = ANY(${[...obligationIds]}::int[])
    ORDER BY chase."obligationId", chase."id" DESC`;
  return new Map(rows.map(({ obligationId, ...call }) => [obligationId, call]));
}

/** Which of these obligations were chased by hand on a day. */
export async function listChasedByHand(
  database: Database,
  obligationIds: readonly number[],
  day: string,
): Promise<number[]> {
  const rows = await database.chase.findMany({
    where: { obligationId: { in: [...obligationIds] }, kind: 'by-hand', day: date(day), state: { not: 'dropped' } },
    select: { obligationId: true },
    distinct: [Prisma.ChaseScalarFieldEnum.obligationId],
  });
  return rows.map(({ obligationId }) => obligationId);
}
