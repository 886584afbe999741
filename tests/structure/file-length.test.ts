import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How many lines a file with one job has at the most. */
const MOST = 250;

test('no file of the code or of the tests is longer than one job needs', () => {
  const long = ['src', 'tests']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/generated/'))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST);
  expect(long).toEqual([]);
});
