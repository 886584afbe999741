import type { Notice } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Something to tell one chat, rendered when it is delivered. */
export interface PlannedNotice {
  kind: string;
  params: object;
  chatId: number;
  officerId: number | null;
  /** 0 before 1 before 2: answers, notices, bulk. */
  priority: number;
  /** The same key is planned once, whoever plans it and however often. */
  dedupeKey: string;
  /** Business time from which it may go. */
  dueAt: Date;
}

/** Puts notices into the outbox; those whose key is there already are left as they are. */
export async function planNotices(database: Database, notices: PlannedNotice[], now: Date): Promise<number> {
  if (notices.length === 0) return 0;
  const { count } = await database.notice.createMany({
    data: notices.map((notice) => ({
      ...notice,
      params: notice.params,
      chatId: BigInt(notice.chatId),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** A notice that this process may send until its lease ends. */
export type ClaimedNotice = Pick<
  Notice,
  'id' | 'kind' | 'params' | 'officerId' | 'attempts' | 'unknownOutcomes' | 'priority' | 'dueAt'
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
    businessNow,
    machineNow,
    leaseUntil,
    busyChats,
  }: { businessNow: Date; machineNow: Date; leaseUntil: Date; busyChats: readonly number[] },
): Promise<ClaimedNotice | null> {
  const [row] = await database.$queryRaw<(Omit<ClaimedNotice, 'chatId'> & { chatId: bigint })[]>`
    UPDATE "Notice" SET
      "state" = 'claimed',
      "heldUntil" = ${leaseUntil},
      "attempts" = "attempts" + 1,
      "unknownOutcomes" = "unknownOutcomes" + CASE WHEN "state" = 'claimed' THEN 1 ELSE 0 END
    WHERE "id" = (
      SELECT "id" FROM "Notice"
      WHERE "finishedAt" IS NULL AND "dueAt" <= ${businessNow}
        AND ("heldUntil" IS NULL OR "heldUntil" <= ${machineNow})
        AND "chatId" <> ALL(${busyChats.map(BigInt)}::bigint[])
      ORDER BY "priority", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "params", "chatId", "officerId", "attempts", "unknownOutcomes", "priority", "dueAt"`;
  return row === undefined ? null : { ...row, chatId: Number(row.chatId) };
}

/** How an attempt to send a notice ended. `retry`: known not to be sent, and tried again from `heldUntil` on. */
export type Settlement =
  | { state: 'sent'; messageId: number; finishedAt: Date }
  | { state: 'dropped' | 'failed'; fault: string; finishedAt: Date }
  | { state: 'retry'; fault: string; heldUntil: Date; unknown: boolean };

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
    case 'retry': {
      const { fault, heldUntil, unknown } = settlement;
      await database.notice.update({
        where: { id },
        data: { state: 'pending', fault, heldUntil, unknownOutcomes: { increment: unknown ? 1 : 0 } },
      });
    }
  }
}

/** Sends what waits for a chat to the id that it has now. */
export async function moveChat(database: Database, from: number, to: number): Promise<void> {
  const where = { chatId: BigInt(from), state: { in: ['pending', 'claimed'] } };
  await database.notice.updateMany({ where, data: { chatId: BigInt(to) } });
}

/** How many due notices wait, since when the oldest is due, and how many attempts have an unknown outcome. */
export async function measureOutbox(
  database: Database,
  businessNow: Date,
): Promise<{ waiting: number; oldest: Date | null; unknown: number }> {
  const waiting = await database.notice.aggregate({
    where: { finishedAt: null, dueAt: { lte: businessNow } },
    _count: true,
    _min: { dueAt: true },
  });
  const unknown = await database.notice.aggregate({ _sum: { unknownOutcomes: true } });
  return { waiting: waiting._count, oldest: waiting._min.dueAt, unknown: unknown._sum.unknownOutcomes ?? 0 };
}
