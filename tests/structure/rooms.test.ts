import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** Divided by feature: each folder in them is a room. Every other folder of src is one room, and so is a loose file. */
const DIVIDED = ['domain', 'actions', 'telegram'];

interface Import {
  from: string;
  to: string;
}

function roomOf(file: string): string {
  const [layer = '', feature = ''] = file.split('/');
  return DIVIDED.includes(layer) ? `${layer}/${feature}` : layer;
}

async function readImports(): Promise<Import[]> {
  const files = (await readdir(SOURCE, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/^(generated|local-chat\/page)\//.test(file),
  );
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(SOURCE, file), 'utf8') })),
  );
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/g)].map(([, path = '']) => ({
      from: file,
      to: relative(SOURCE, join(SOURCE, dirname(file), path)),
    })),
  );
}

/** The imports among rooms by which one comes back to where one began. */
function circular(imports: readonly Import[]): Import[] {
  const between = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of between) needs.set(roomOf(from), (needs.get(roomOf(from)) ?? new Set()).add(roomOf(to)));
  const reaches = (start: string, end: string): boolean => {
    const seen = new Set([start]);
    for (const room of seen) for (const next of needs.get(room) ?? []) seen.add(next);
    return seen.has(end);
  };
  return between.filter(({ from, to }) => reaches(roomOf(to), roomOf(from)));
}

test('no room imports another that needs it, directly or by way of others', async () => {
  const imports = await readImports();
  expect(imports.length).toBeGreaterThan(3000);
  expect(circular(imports).map(({ from, to }) => `${from} > ${to}`)).toEqual([]);
});

/** Folders that need one in them, which needs them, each with why; another is taken apart. */
const TOGETHER: Record<string, string> = {
  'domain/questions/kinds': 'what every kind is asked with is above, and the list of kinds is asked there',
  'domain/questions/scoring': 'weighs what the files above found, and they decide by it',
  'domain/reporting/fields': 'the types take part in the union that a form is made of',
  'local-chat/methods': 'methods of the server, which are its parts',
  'store/embedded': 'refuses to start as every store does',
  'telegram/consolidation/workbook': 'says the figures in the words of the feature, and is one of its buttons',
};

test('a folder and one in it do not need each other, but for those that are told of', async () => {
  const between = (await readImports())
    .map(({ from, to }) => [dirname(from), dirname(to)] as const)
    .filter(([from, to]) => from !== to);
  const pairs = new Set(between.map(([from, to]) => `${from} > ${to}`));
  const together = between
    .filter(([from, to]) => from !== '.' && to.startsWith(`${from}/`) && pairs.has(`${to} > ${from}`))
    .map(([, to]) => to);
  expect([...new Set(together)].sort()).toEqual(Object.keys(TOGETHER).sort());
});
