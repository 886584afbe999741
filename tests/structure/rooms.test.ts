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
