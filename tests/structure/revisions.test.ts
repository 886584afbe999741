import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && /^(actions|store)\//.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

/** The files whose text shows this. */
function filesWith(pattern: RegExp): string[] {
  return SOURCES.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

test('a draft is begun in one place, together with its obligation', () => {
  expect(filesWith(/\bcreateRevision\(/).sort()).toEqual(['actions/reports/begin-draft.ts', 'store/reports.ts']);
  // Of what is returned the draft is made where it is returned.
  const drafts = ['actions/reports/begin-draft.ts', 'actions/reports/review-revision.ts'];
  expect(filesWith(/\bcreateDraft\(/).sort()).toEqual(drafts);
});

test('a revision is handed in, approved and returned in one place each, together with its obligation', () => {
  expect(filesWith(/moveRe(?:port|vision)\([^;]*\bsubmittedAt/)).toEqual(['actions/reports/hand-in.ts']);
  expect(filesWith(/moveRe(?:port|vision)\([^;]*'(?:approved|returned)', decidedAt/)).toEqual([
    'actions/reports/review-revision.ts',
  ]);
});
