import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, statfs, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { openStore } from '../../src/store/open-store.ts';

/** The shipped plan. */
export const PLAN_FILE = 'prisma/plans/nghe-an-sxsh-2017-2020/plan.json';

/** A folder in memory, and how many bytes must be free there for the stores of a run: each takes some 45 MB. */
const MEMORY = '/dev/shm';
const ROOM = 2_000_000_000;

/** Where embedded templates are kept from run to run. */
const CACHE = 'node_modules/.cache/dieu-phoi-template';
const MADE_FROM = ['package-lock.json', 'prisma', 'src/actions/plan', 'src/domain', 'src/store'];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of a store with the plan in it, to be copied. */
    templateFolder: string;
    /** A server's database with the plan in it, to be copied; null without DATABASE_URL. */
    templateUrl: string | null;
    /** What this run puts down: a folder, and the beginning of the names of its databases. */
    run: { folder: string; prefix: string };
  }
}

/** Prepares one store with the plan in it, which is copied; at the end takes away whatever the run put down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env['DATABASE_URL'];
  const folder = await mkdtemp(join(await findQuickFolder(), 'dieu-phoi-'));
  const prefix = `test_${process.pid}_`;
  project.provide('run', { folder, prefix });
  // What is bundled into this folder finds its packages from there.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  if (server === undefined || server === '') {
    project.provide('templateFolder', await findTemplateFolder(folder));
    project.provide('templateUrl', null);
    return () => rm(folder, { recursive: true, force: true });
  }
  const templateUrl = await createDatabase(server, `${prefix}template`, null);
  await fill({ databaseUrl: templateUrl, dataFolder: folder });
  project.provide('templateFolder', folder);
  project.provide('templateUrl', templateUrl);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await dropDatabases(server, prefix);
  };
}

/** Where writes need no disk, if there is room: stores and chats are written to all the time, and thrown away. */
async function findQuickFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > ROOM ? MEMORY : tmpdir();
}

/** Returns the embedded template made from the present migrations, plan and code; makes it where there is none yet. */
async function findTemplateFolder(runFolder: string): Promise<string> {
  const folder = join(CACHE, await hashFiles(MADE_FROM));
  if (await exists(folder)) return folder;
  // Made in a folder whose path is short enough for a socket.
  const made = join(runFolder, 'template');
  await fill({ dataFolder: made });
  await rm(CACHE, { recursive: true, force: true });
  await copyFolder(made, `${folder}.new`);
  // Whole or not at all, should this run be broken off.
  await rename(`${folder}.new`, folder);
  return folder;
}

async function fill(location: { databaseUrl?: string; dataFolder: string }): Promise<void> {
  const store = await openStore(location);
  await importPlan(store, PLAN_FILE, new Date('2018-11-12T01:00:00Z'));
  await store.close();
}

/** Returns one hash of the files under these paths, with their names. */
async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string): Promise<void> => {
    if ((await stat(path)).isDirectory()) for (const name of (await readdir(path)).sort()) await add(join(path, name));
    else hash.update(path).update(await readFile(path));
  };
  for (const path of paths) await add(path);
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Creates a database on the server, as a copy of `template` where one is named; returns its URL. */
export async function createDatabase(server: string, name: string, template: string | null): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"${template === null ? '' : ` TEMPLATE "${template}"`}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops the databases whose names begin so, and whoever is connected to them. */
export async function dropDatabases(server: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
}

/** Copies the template's folder. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (source) => !source.endsWith('.sock') && !source.endsWith('.s.PGSQL.5432'),
  });
}
