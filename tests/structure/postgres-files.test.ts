import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOT_ON_POSTGRES, POSTGRES_FILES } from '../support/postgres-files.ts';

test('every file that is to run on a PostgreSQL server, or is left out there, is there', () => {
  const named = [...POSTGRES_FILES, ...NOT_ON_POSTGRES].map((path) => path.replace(/\*.*$/, ''));
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});
