import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** Which bot a store belongs to: a real one by its id, or the local chat. */
export type StoreOwner = { kind: 'bot'; id: number } | { kind: 'local-chat' };

/** Reads one fact about the store; null where it was never set. */
async function read(database: Database, key: string): Promise<unknown> {
  return (await database.setting.findUnique({ where: { key } }))?.value ?? null;
}

async function write(database: Database, key: string, value: unknown): Promise<void> {
  const data = { value: value as Prisma.InputJsonValue };
  await database.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
}

/** Makes the store belong to `owner`; returns the other owner when it belongs to one already. */
export async function claimStore(database: Database, owner: StoreOwner): Promise<StoreOwner | null> {
  const known = (await read(database, 'owner')) as StoreOwner | null;
  if (known === null) {
    await write(database, 'owner', owner);
    return null;
  }
  const same =
    known.kind === owner.kind && (known.kind === 'local-chat' || (owner.kind === 'bot' && known.id === owner.id));
  return same ? null : known;
}

/** Reads business time minus machine time, in milliseconds; null in a store whose clock was never set. */
export async function readClockOffset(database: Database): Promise<number | null> {
  return (await read(database, 'clock-offset')) as number | null;
}

/** Sets business time minus machine time, in milliseconds. */
export async function writeClockOffset(database: Database, offset: number): Promise<void> {
  await write(database, 'clock-offset', offset);
}
