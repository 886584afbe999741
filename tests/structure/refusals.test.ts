import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('outside the actions a refusal is told from other outcomes in one place, which renders it', () => {
  const telling = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(?:actions|generated)\//.test(file))
    .filter((file) => /['"`]forbidden['"`]/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(telling).toEqual(['telegram/parts/answer-outcome.ts']);
});
