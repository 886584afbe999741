import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyFolder, createDatabase, dropDatabases } from './template.ts';

/** A store of its own for one test file, with the plan loaded. */
export interface Place {
  dataFolder: string;
  databaseUrl: string | undefined;
  remove(): Promise<void>;
}

let count = 0;

/** Makes a place with a copy of the template store: in a folder, or on the server of DATABASE_URL. */
export async function makePlace(): Promise<Place> {
  const run = inject('run');
  const folder = await mkdtemp(join(run.folder, 'place-'));
  const dataFolder = join(folder, 'store');
  const templateUrl = inject('templateUrl');
  if (templateUrl === null) {
    await copyFolder(inject('templateFolder'), dataFolder);
    return { dataFolder, databaseUrl: undefined, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const name = `${run.prefix}${process.pid}_${(count += 1)}_`;
  const server = process.env['DATABASE_URL'] ?? '';
  const databaseUrl = await createDatabase(server, name, new URL(templateUrl).pathname.slice(1));
  return {
    dataFolder,
    databaseUrl,
    remove: async () => {
      await dropDatabases(server, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
