import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { openStore } from '../../src/store/open-store.ts';

/** The shipped plan. */
export const PLAN_FILE = 'prisma/plans/nghe-an-sxsh-2017-2020/plan.json';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of a store with the plan in it, to be copied. */
    templateFolder: string;
    /** A server's database with the plan in it, to be copied; null without DATABASE_URL. */
    templateUrl: string | null;
  }
}

/** Prepares one store with the plan in it: each test file copies it instead of making its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-template-'));
  const server = process.env['DATABASE_URL'];
  let templateUrl: string | null = null;
  if (server === undefined || server === '') {
    const store = await openStore({ dataFolder: join(folder, 'store') });
    await importPlan(store, PLAN_FILE, new Date('2018-11-12T01:00:00Z'));
    await store.close();
  } else {
    templateUrl = await createDatabase(server, `template_${process.pid}`, null);
    const store = await openStore({ databaseUrl: templateUrl, dataFolder: folder });
    await importPlan(store, PLAN_FILE, new Date('2018-11-12T01:00:00Z'));
    await store.close();
  }
  project.provide('templateFolder', join(folder, 'store'));
  project.provide('templateUrl', templateUrl);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (templateUrl !== null && server !== undefined)
      await dropDatabase(server, new URL(templateUrl).pathname.slice(1));
  };
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

/** Drops a database and whoever is connected to it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.end();
}

/** Copies the template's folder. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (source) => !source.endsWith('.sock') && !source.endsWith('.s.PGSQL.5432'),
  });
}
