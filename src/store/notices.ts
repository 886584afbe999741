import { Prisma, type Notice } from '../generated/prisma/client.ts';
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
      params: notice.params as Prisma.InputJsonObject,
      chatId: BigInt(notice.chatId),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** A notice that this process may send until its lease ends. */
export type ClaimedNotice = Pick<Notice, 'id' | 'kind' | 'params' | 'officerId' | 'attempts' | 'unknownOutcomes' | 'priority'> & {
  chatId: number;
};

/**
 * Claims due notices for sending, most urgent first; another process skips them until the lease ends.
 * A notice whose lease has ended was being sent by a process that died: its outcome is unknown, and counted so.
 */
export async function claimNotices(
  database: Database,
  { businessNow, machineNow, leaseUntil, limit }: { businessNow: Date; machineNow: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedNotice[]> {
  const rows = await database.$queryRaw<(Omit<ClaimedNotice, 'chatId'> & { chatId: bigint })[]>`
    UPDATE "Notice" SET
      "state" = 'claimed',
      "heldUntil" = ${leaseUntil},
      "attempts" = "attempts" + 1,
      "unknownOutcomes" = "unknownOutcomes" + CASE WHEN "state" = 'claimed' THEN 1 ELSE 0 END
    WHERE "id" IN (
      SELECT "id" FROM "Notice"
      WHERE "state" IN ('pending', 'claimed') AND "dueAt" <= ${businessNow}
        AND ("heldUntil" IS NULL OR "heldUntil" <= ${machineNow})
      ORDER BY "priority", "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "params", "chatId", "officerId", "attempts", "unknownOutcomes", "priority"`;
  return rows
    .map((row) => ({ ...row, chatId: Number(row.chatId) }))
    .sort((a, b) => a.priority - b.priority || a.id - b.id);
}
