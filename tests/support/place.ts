import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyFolder, createDatabase, dropDatabase } from './template.ts';

/** A store of its own for one test file, with the plan loaded. */
export interface Place {
  dataFolder: string;
  databaseUrl: string | undefined;
  remove(): Promise<void>;
}

let count = 0;

/** Makes a place with a copy of the template store: in a folder, or on the server of DATABASE_URL. */
export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-'));
  const dataFolder = join(folder, 'store');
  const templateUrl = inject('templateUrl');
  if (templateUrl === null) {
    await copyFolder(inject('templateFolder'), dataFolder);
    return { dataFolder, databaseUrl: undefined, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const name = `test_${process.pid}_${Date.now()}_${(count += 1)}`;
  const server = process.env['DATABASE_URL'] ?? '';
  const databaseUrl = await createDatabase(server, name, new URL(templateUrl).pathname.slice(1));
  return {
    dataFolder,
    databaseUrl,
    remove: async () => {
      await dropDatabase(server, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
