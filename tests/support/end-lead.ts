import pg from 'pg';
import type { Place } from './place.ts';

/** Ends the lead of a process that was killed, as the time for which it holds would; the embedded store knows none. */
export async function endLead({ databaseUrl }: Pick<Place, 'databaseUrl'>): Promise<void> {
  if (databaseUrl === undefined) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`UPDATE "Lease" SET "until" = now()`);
  await client.end();
}
