import type { ChaseState, ChaseKind } from '../domain/reminders/chase.ts';
import { oneOf } from './sets.ts';
import type { ExpectedRole } from '../domain/people/read-contact-list.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { toDayColumn } from './day-column.ts';
import type { Database } from './open-store.ts';

/** The states of a reminder that told somebody, or is about to: what was not true any more, or refused, told nobody. */
export const TELLING_STATES = ['pending', 'sent', 'unknown'] as const satisfies readonly ChaseState[];

/** A line of the chase log to be written. Days are yyyy-mm-dd. */
export interface NewChase {
  obligationId: number;
  kind: Exclude<ChaseKind, 'reminder'>;
  recipientId: number | null;
  role: ExpectedRole | null;
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
  kind: ChaseKind;
  step: string | null;
  role: ExpectedRole | null;
  at: Date;
  state: ChaseState;
  promisedOn: string | null;
  note: string | null;
  recipientName: string | null;
  byName: string | null;
  title: string;
}

/** Writes lines into the chase log; those of the same person, kind and day are left as they are. @returns how many were new. */
export async function addChases(database: Database, chases: readonly NewChase[]): Promise<number> {
  const { count } = await database.chase.createMany({
    data: chases.map(({ day, promisedOn, ...chase }) => ({
      ...chase,
      stepAt: chase.at,
      day: toDayColumn(day),
      step: chase.kind === 'by-hand' ? 'by-hand' : null,
      promisedOn: promisedOn === null ? null : toDayColumn(promisedOn),
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Lists what a notice tells of, as the log has it. */
export async function listChasesOfNotice(
  database: Database,
  noticeId: number,
): Promise<{ id: number; obligationId: number; role: ExpectedRole | null }[]> {
  const rows = await database.chase.findMany({
    where: { noticeId },
    select: { id: true, obligationId: true, role: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ role, ...row }) => ({ ...row, role: role === null ? null : oneOf('Chase.role', role) }));
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
export async function resetChasesToPending(database: Database, noticeIds: readonly number[]): Promise<void> {
  await database.chase.updateMany({
    where: { noticeId: { in: [...noticeIds] }, state: 'failed' },
    data: { state: 'pending' },
  });
}

/** Lists the newest lines of a unit's log, of open rounds and earlier ones; `total` counts all. */
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

/** Returns the newest call for each obligation. */
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

/** Lists which of these obligations were chased by hand on a day. */
export async function listChasedByHand(
  database: Database,
  obligationIds: readonly number[],
  day: string,
): Promise<number[]> {
  const rows = await database.chase.findMany({
    where: {
      obligationId: { in: [...obligationIds] },
      kind: 'by-hand',
      day: toDayColumn(day),
      state: { in: [...TELLING_STATES] },
    },
    select: { obligationId: true },
    distinct: [Prisma.ChaseScalarFieldEnum.obligationId],
  });
  return rows.map(({ obligationId }) => obligationId);
}

/** Lists which of these officers were reminded of anything on a day, by the ladder or by hand. */
export async function listRemindedOn(
  database: Database,
  officerIds: readonly number[],
  day: string,
): Promise<number[]> {
  const rows = await database.chase.findMany({
    where: {
      recipientId: { in: [...officerIds] },
      kind: { in: ['reminder', 'by-hand'] },
      day: toDayColumn(day),
      state: { in: [...TELLING_STATES] },
    },
    select: { recipientId: true },
    distinct: [Prisma.ChaseScalarFieldEnum.recipientId],
  });
  return rows.flatMap(({ recipientId }) => recipientId ?? []);
}
