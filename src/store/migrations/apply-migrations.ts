import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { StoreRefusal } from '../faults.ts';

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
 * @throws StoreRefusal for a migration that was edited after it was applied, that the folder does not have, or that
 *   failed half-way.
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
    const missing = wanted.filter((migration) => !rows.some((row) => row.migration_name === migration.name));
    for (const migration of missing) await apply(client, migration);
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
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
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
    const refuse = (reason: 'edited' | 'unknown' | 'failed') =>
      new StoreRefusal({ kind: 'migration-refused', migration: row.migration_name, reason });
    const file = wanted.find((migration) => migration.name === row.migration_name);
    if (row.finished_at === null) throw refuse('failed');
    if (file === undefined) throw refuse('unknown');
    if (file.checksum !== row.checksum) throw refuse('edited');
  }
}

/** One transaction a migration: a failed one leaves no half of itself, only its unfinished row. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ]);
  try {
    await client.query(`BEGIN;\n${migration.sql}\nCOMMIT;`);
  } catch (error) {
    await client.query('ROLLBACK');
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, String(error)]);
    throw error;
  }
  await client.query('UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [
    id,
  ]);
}
