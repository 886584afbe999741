import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from '../../src/store/apply-migrations.ts';

const FIRST =
  'CREATE TABLE "Unit" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);\nCREATE INDEX "byName" ON "Unit" ("name");';
const SECOND = 'ALTER TABLE "Unit" ADD COLUMN "short" TEXT;\nUPDATE "Unit" SET "short" = "name";';

let folder: string;
let database: PGlite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  database = await PGlite.create();
});
beforeEach(async () => {
  await rm(folder, { recursive: true });
  await write('1_units', FIRST);
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

/** A session that dies at a statement, which is not done; what it had not committed is gone. */
function session(diesAt = Infinity): pg.Client {
  let statements = 0;
  const query = async (sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }> => {
    statements += 1;
    if (statements >= diesAt) throw new Error('killed');
    if (parameters !== undefined) return database.query(sql, parameters);
    return { rows: (await database.exec(sql)).at(-1)?.rows ?? [] };
  };
  return { query } as unknown as pg.Client;
}

async function migrate(diesAt?: number): Promise<string[]> {
  return applyMigrations(session(diesAt), folder, false);
}

const noted = async (): Promise<unknown[]> =>
  (
    await database.query(
      'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" ORDER BY 1',
    )
  ).rows;
const BOTH = [
  { name: '1_units', finished: true },
  { name: '2_short', finished: true },
];

test('killed at any statement of an upgrade with data, the next start does what is left', async () => {
  for (let diesAt = 1; ; diesAt += 1) {
    await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    await rm(join(folder, '2_short'), { recursive: true, force: true });
    await migrate();
    await database.exec(`INSERT INTO "Unit" VALUES (1, 'Quỳ Hợp')`);
    await write('2_short', SECOND);
    const killed = await migrate(diesAt).then(
      () => false,
      () => true,
    );
    if (killed) await database.exec('ROLLBACK').catch(() => undefined);
    await migrate();
    expect(await noted()).toEqual(BOTH);
    expect((await database.query('SELECT * FROM "Unit"')).rows).toEqual([{ id: 1, name: 'Quỳ Hợp', short: 'Quỳ Hợp' }]);
    if (!killed) {
      expect(diesAt).toBeGreaterThan(5);
      return;
    }
  }
});

test('killed at any statement of a first start, the next start does what is left', async () => {
  await write('2_short', SECOND);
  for (let diesAt = 1; ; diesAt += 1) {
    await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    const killed = await migrate(diesAt).then(
      () => false,
      () => true,
    );
    if (killed) await database.exec('ROLLBACK').catch(() => undefined);
    await migrate();
    expect(await noted()).toEqual(BOTH);
    if (!killed) {
      expect(diesAt).toBeGreaterThan(8);
      return;
    }
  }
});

test.each([
  ['not applied at all', ''],
  ['whole', SECOND],
])('what an earlier release left unfinished and %s is finished', async (_what, done) => {
  await migrate();
  await write('2_short', SECOND);
  await database.exec(done);
  await database.exec(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', '2_short')`);
  await migrate();
  expect(await noted()).toEqual(BOTH);
  expect((await database.query('SELECT "short" FROM "Unit"')).rows).toEqual([]);
});

test('one that the database refuses says why, and changes nothing', async () => {
  await migrate();
  await write('2_short', `${SECOND}\nSELECT 1 / 0;`);
  await expect(migrate()).rejects.toMatchObject({
    fault: {
      kind: 'migration-refused',
      migration: '2_short',
      reason: 'failed',
      detail: expect.stringContaining('22012'),
    },
  });
  expect(await noted()).toEqual(BOTH.slice(0, 1));
  await expect(database.query('SELECT "short" FROM "Unit"')).rejects.toThrow();
});
