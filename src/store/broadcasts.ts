import type { Database } from './open-store.ts';

/** A broadcast as it was sent. */
export interface BroadcastFacts {
  id: number;
  authorId: number;
  text: string;
  asksReceipt: boolean;
}

/** Keeps a broadcast that is being sent. */
export async function createBroadcast(
  database: Database,
  broadcast: { authorId: number; audience: string; text: string; asksReceipt: boolean },
  now: Date,
): Promise<number> {
  const { id } = await database.broadcast.create({ data: { ...broadcast, createdAt: now } });
  return id;
}

/** The broadcast; null where there is none of that id. */
export async function findBroadcast(database: Database, id: number): Promise<BroadcastFacts | null> {
  return database.broadcast.findUnique({
    where: { id },
    select: { id: true, authorId: true, text: true, asksReceipt: true },
  });
}

/** Keeps that somebody received a broadcast; returns false when that was known. */
export async function recordAcknowledgement(
  database: Database,
  broadcastId: number,
  officerId: number,
  at: Date,
): Promise<boolean> {
  const { count } = await database.acknowledgement.createMany({
    data: [{ broadcastId, officerId, at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** To whom a broadcast went, how far each notice is, and whether it was acknowledged. */
export async function listRecipients(
  database: Database,
  broadcastId: number,
): Promise<{ officerId: number; state: string; acknowledged: boolean; unitNames: string[] }[]> {
  const notices = await database.notice.findMany({
    where: { kind: 'broadcast', params: { equals: { broadcastId } } },
    select: { officerId: true, state: true },
  });
  const ids = notices.flatMap(({ officerId }) => (officerId === null ? [] : [officerId]));
  const officers = await database.officer.findMany({
    where: { id: { in: ids } },
    select: { id: true, memberships: { select: { unit: { select: { shortName: true } } } } },
  });
  const received = await database.acknowledgement.findMany({ where: { broadcastId }, select: { officerId: true } });
  const acknowledged = new Set(received.map(({ officerId }) => officerId));
  return notices.flatMap(({ officerId, state }) => {
    if (officerId === null) return [];
    const held = officers.find(({ id }) => id === officerId)?.memberships ?? [];
    const unitNames = [...new Set(held.map(({ unit }) => unit.shortName))];
    return [{ officerId, state, acknowledged: acknowledged.has(officerId), unitNames }];
  });
}
