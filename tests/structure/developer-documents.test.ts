import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = ['src', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
);
/** Names of what a feature has a file of its own for. */
const OF_A_FEATURE = /[<…]|^\.\.\./;

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('every file and folder that %s names is there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/`([\w./<>…-]+(?:\.(?:ts|tsv|md|prisma)|\/))`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !OF_A_FEATURE.test(path));
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(
    (path) => !existsSync(path) && !FILES.some((file) => `/${file}`.endsWith(`/${path.replace(/\/$/, '')}`)),
  );
  expect(missing).toEqual([]);
});

test('ARCHITECTURE.md stays short enough to be read in ten minutes', () => {
  expect(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length).toBeLessThanOrEqual(121);
});
