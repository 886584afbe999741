import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = new URL('../../src/', import.meta.url);
/** Words that end like a verb in the third person and are none. */
const NO_VERBS = ['This', 'Its', 'As', 'Always', 'Those', 'Ways', 'Buttons', 'Commands'];

/** What the docstring of each exported function begins with, and where that is no verb in the third person. */
function misworded(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, SRC), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement)) return [];
    if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
    const text = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.getText() ?? '';
    const [first = ''] = /[^\s*/]+/.exec(text) ?? [];
    const begins = /^[A-Z][a-z]+s,?$/.test(first) && !NO_VERBS.includes(first);
    return begins ? [] : [`${file} ${statement.name?.text ?? ''}: ${first === '' ? 'has none' : first}`];
  });
}

test('the docstring of an exported function begins with what it does', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(misworded)).toEqual([]);
});
