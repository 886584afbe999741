import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { describeFault } from '../domain/text/describe-fault.ts';
import { StoreRefusal } from './faults.ts';

// The key that `prisma migrate` itself locks, so that the two never run at once.
const PRISMA_LOCK = 72707369;

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies the migrations in `folder` that the database does not have, in the order of their names, and writes
 * Prisma's own table, so that `prisma migrate deploy` finds the database up to date.
 * @param client one connected session; the advisory lock belongs to it.
 * @param lockable false for the embedded database, which has no advisory locks and no second process.
 * @returns the names of the migrations applied now.
 * @throws StoreRefusal for a migration that was edited after it was applied, that the folder does not have, or that the
 *   database refuses.
 */
export async function applyMigrations(client: pg.Client, folder: string, lockable: boolean): Promise<string[]> {
  if (lockable) await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
  try {
    await client.query(CREATE_TABLE);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const wanted = await readMigrations(folder);
    refuseForeign(rows, wanted);
    const begun = new Set(rows.flatMap((row) => (row.finished_at === null ? [row.migration_name] : [])));
    const ended = new Set(rows.flatMap((row) => (row.finished_at === null ? [] : [row.migration_name])));
    const missing = wanted.filter(({ name }) => !ended.has(name));
    for (const migration of missing) await apply(client, migration, begun.has(migration.name));
    return missing.map((migration) => migration.name);
  } finally {
    if (lockable) await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const names = found
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function refuseForeign(applied: Applied[], wanted: Migration[]): void {
  for (const row of applied) {
    const refuse = (reason: 'edited' | 'unknown') =>
      new StoreRefusal({ kind: 'migration-refused', migration: row.migration_name, reason, detail: '' });
    const file = wanted.find((migration) => migration.name === row.migration_name);
    if (file === undefined) throw refuse('unknown');
    if (row.finished_at !== null && file.checksum !== row.checksum) throw refuse('edited');
  }
}

/** What PostgreSQL says where something that a migration makes is there already. */
const THERE_ALREADY = new Set(['42P06', '42P07', '42701', '42710']);

/**
 * Applies a migration and notes it in one transaction: one that was cut short leaves nothing, and is tried again. Earlier releases
 * noted the beginning before and the end after: what they left unfinished was either not applied at all, or whole.
 */
async function apply(client: pg.Client, { name, sql, checksum }: Migration, begunBefore: boolean): Promise<void> {
  const note = async (): Promise<void> => {
    await client.query('DELETE FROM "_prisma_migrations" WHERE migration_name = $1 AND finished_at IS NULL', [name]);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
  };
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await note();
    await client.query('COMMIT');
  } catch (error) {
    // Where the connection is lost, the first error says it.
    await client.query('ROLLBACK').catch(() => undefined);
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    if (begunBefore && THERE_ALREADY.has(code)) return note();
    throw new StoreRefusal({
      kind: 'migration-refused',
      migration: name,
      reason: 'failed',
      detail: describeFault(error),
    });
  }
}
