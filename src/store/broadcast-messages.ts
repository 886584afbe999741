import type { NoticeFile } from '../domain/broadcasts/notice-content.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** A word about a broadcast, between one recipient and those who send. */
export interface BroadcastMessageFacts {
  id: number;
  broadcastId: number;
  recipientId: number;
  officerId: number;
  by: string;
  /** Written by those who send. */
  answer: boolean;
  text: string;
  files: NoticeFile[];
  at: Date;
}

/** Saves a message about a broadcast; returns its id. */
export async function addBroadcastMessage(
  database: Database,
  message: Omit<BroadcastMessageFacts, 'id' | 'by'>,
): Promise<number> {
  const files = message.files as unknown as Prisma.InputJsonArray;
  return (await database.broadcastMessage.create({ data: { ...message, files } })).id;
}

/** Lists what was written about a broadcast, in one thread or in all, the oldest first. */
export async function listBroadcastMessages(
  database: Database,
  where: { broadcastId: number } | { id: number },
): Promise<BroadcastMessageFacts[]> {
  const rows = await database.broadcastMessage.findMany({ where, orderBy: { id: 'asc' } });
  const officers = await database.officer.findMany({
    where: { id: { in: [...new Set(rows.map(({ officerId }) => officerId))] } },
    select: { id: true, fullName: true },
  });
  const nameOf = new Map(officers.map(({ id, fullName }) => [id, fullName]));
  return rows.map((row) => ({
    ...row,
    files: row.files as unknown as NoticeFile[],
    by: nameOf.get(row.officerId) ?? '',
  }));
}
