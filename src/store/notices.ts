import type { Notice } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** A notice that this process may send until its lease ends. */
export type ClaimedNotice = Pick<
  Notice,
  | 'id'
  | 'kind'
  | 'params'
  | 'planId'
  | 'officerId'
  | 'attempts'
  | 'unknownOutcomes'
  | 'failedAttempts'
  | 'priority'
  | 'dueAt'
> & {
  chatId: number;
};

/**
 * Claims the most urgent due notice for sending, leaving out `busyChats`; another process skips it until the lease ends.
 * A notice whose lease has ended was being sent by a process that died: its outcome is unknown, and counted so.
 */
export async function claimNotice(
  database: Database,
  {
    dueUntil,
    machineNow,
    leaseUntil,
    busyChats,
  }: { dueUntil: Date; machineNow: Date; leaseUntil: Date; busyChats: readonly number[] },
): Promise<ClaimedNotice | null> {
  const [row] = await database.$queryRaw<(Omit<ClaimedNotice, 'chatId'> & { chatId: bigint })[]>`
    UPDATE "Notice" SET
      "state" = 'claimed',
      "heldUntil" = ${leaseUntil},
      "attempts" = "attempts" + 1,
      "unknownOutcomes" = "unknownOutcomes" + CASE WHEN "state" = 'claimed' THEN 1 ELSE 0 END,
      "failedAttempts" = "failedAttempts" + CASE WHEN "state" = 'claimed' THEN 1 ELSE 0 END
    WHERE "id" = (
      SELECT "id" FROM "Notice"
      WHERE "finishedAt" IS NULL AND "dueAt" <= ${dueUntil}
        AND ("heldUntil" IS NULL OR "heldUntil" <= ${machineNow})
        AND "chatId" <> ALL(${busyChats.map(BigInt)}::bigint[])
      ORDER BY "priority", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "params", "planId", "chatId", "officerId", "attempts", "unknownOutcomes", "failedAttempts", "priority",
      "dueAt"`;
  return row === undefined ? null : { ...row, chatId: Number(row.chatId) };
}

/** Ends the leases of all claims: who held them is gone, and what became of each is unknown. @returns how many there were. */
export async function releaseClaims(database: Database, machineNow: Date): Promise<number> {
  const where = { state: 'claimed', finishedAt: null, heldUntil: { gt: machineNow } };
  return (await database.notice.updateMany({ where, data: { heldUntil: machineNow } })).count;
}

/**
 * How an attempt to send a notice ended. `retry`: it is tried again from `heldUntil` on; `what` tells one that was not sent
 * and may be tried for ever from one of which nobody knows, and from one that broke. `set-aside`: too many of those.
 */
export type Settlement =
  | { state: 'sent'; messageId: number; finishedAt: Date }
  | { state: 'dropped' | 'failed'; fault: string; finishedAt: Date }
  | { state: 'set-aside'; fault: string; finishedAt: Date; unknown: boolean }
  | { state: 'retry'; fault: string; heldUntil: Date; what: 'unsent' | 'unknown' | 'broken' };

/** Records how an attempt to send a notice ended. */
export async function settleNotice(database: Database, id: number, settlement: Settlement): Promise<void> {
  switch (settlement.state) {
    case 'sent': {
      const { state, messageId, finishedAt } = settlement;
      await database.notice.update({
        where: { id },
        data: { state, finishedAt, messageId: BigInt(messageId), heldUntil: null },
      });
      return;
    }
    case 'dropped':
    case 'failed':
      await database.notice.update({ where: { id }, data: { ...settlement, heldUntil: null } });
      return;
    case 'set-aside': {
      const { unknown, ...data } = settlement;
      const counted = { failedAttempts: { increment: 1 }, unknownOutcomes: { increment: unknown ? 1 : 0 } };
      await database.notice.update({ where: { id }, data: { ...data, heldUntil: null, ...counted } });
      return;
    }
    case 'retry': {
      const { fault, heldUntil, what } = settlement;
      const counted = {
        ...(what === 'unsent' ? {} : { failedAttempts: { increment: 1 } }),
        ...(what === 'unknown' ? { unknownOutcomes: { increment: 1 } } : {}),
      };
      await database.notice.update({ where: { id }, data: { state: 'pending', fault, heldUntil, ...counted } });
    }
  }
}

/** Sends what waits for a chat to the id that it has now. */
export async function redirectNotices(database: Database, from: number, to: number): Promise<void> {
  const where = { chatId: BigInt(from), state: { in: ['pending', 'claimed'] } };
  await database.notice.updateMany({ where, data: { chatId: BigInt(to) } });
}

/** Lists the notices that were set aside, the oldest first. */
export async function listSetAside(database: Database): Promise<number[]> {
  const rows = await database.notice.findMany({
    where: { state: 'set-aside' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Lets everything that was set aside be tried again, as if it were new; returns what that is. */
export async function retrySetAside(database: Database): Promise<number[]> {
  const rows = await database.notice.updateManyAndReturn({
    where: { state: 'set-aside' },
    data: { state: 'pending', failedAttempts: 0, fault: null, finishedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

/**
 * Measures the outbox: how many due notices wait, since when the oldest is due, how many attempts have an unknown
 * outcome, and how many notices were set aside.
 */
export async function measureOutbox(
  database: Database,
  businessNow: Date,
): Promise<{ waiting: number; oldest: Date | null; unknown: number; setAside: number }> {
  const waiting = await database.notice.aggregate({
    where: { finishedAt: null, dueAt: { lte: businessNow } },
    _count: true,
    _min: { dueAt: true },
  });
  const unknown = await database.notice.aggregate({ _sum: { unknownOutcomes: true } });
  const setAside = await database.notice.count({ where: { state: 'set-aside' } });
  return { waiting: waiting._count, oldest: waiting._min.dueAt, unknown: unknown._sum.unknownOutcomes ?? 0, setAside };
}
