import type { Database } from './open-store.ts';

/**
 * Takes or renews a lease by the database's own clock, so that the clocks of machines do not matter.
 * @param milliseconds how long it holds unless it is renewed.
 * @returns false while somebody else holds it.
 */
export async function takeLease(
  database: Database,
  name: string,
  holder: string,
  milliseconds: number,
): Promise<boolean> {
  const taken = await database.$executeRaw`
    INSERT INTO "Lease" ("name", "holder", "until")
    VALUES (${name}, ${holder}, clock_timestamp() + ${milliseconds} * interval '1 millisecond')
    ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
    WHERE "Lease"."holder" = excluded."holder" OR "Lease"."until" < clock_timestamp()`;
  return taken === 1;
}

/** Gives a lease up, where it is still held. */
export async function releaseLease(database: Database, name: string, holder: string): Promise<void> {
  await database.lease.deleteMany({ where: { name, holder } });
}
