import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ACTION_ROWS } from './rows/index.ts';
import { SYSTEM_ACTIONS } from './system-actions.ts';

const ROOT = new URL('../../src/actions/', import.meta.url);

const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

/** The exported functions below `src/actions`, as `file#function`, with the type of their first parameter. */
const EXPORTED = FILES.flatMap(({ file, text }) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement)) return [];
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const type = statement.parameters[0]?.type?.getText() ?? '';
    return exported ? [{ action: `${file}#${statement.name?.text ?? ''}`, type }] : [];
  }),
);

/** What the type of a first parameter begins with: the whole, or so much of it as is needed. */
const TYPES = {
  Request: /^(Pick<)?Request\b|^\{\s*store: PlanStore\b/,
  Store: /^(Pick<)?Store\b|^PlanStore\b|^\{ database: Database \}/,
  Database: /^(Pick<)?Database\b/,
};

/** Those whose first parameter is of this type. */
function actionsOn(type: keyof typeof TYPES): string[] {
  return EXPORTED.filter((one) => TYPES[type].test(one.type)).map(({ action }) => action);
}

test('every action that somebody asks for has a row in which it is tried as everybody', () => {
  const asked = Object.keys(ACTION_ROWS).filter((action) => !(action in SYSTEM_ACTIONS));
  expect(asked.sort()).toEqual(
    actionsOn('Request')
      .filter((action) => !(action in SYSTEM_ACTIONS))
      .sort(),
  );
});

test('every other action on the store is listed as one that nobody asks for, with the reason', () => {
  const open = actionsOn('Store');
  const parts = Object.keys(SYSTEM_ACTIONS).filter((action) => actionsOn('Request').includes(action));
  expect(Object.keys(SYSTEM_ACTIONS).sort()).toEqual([...open, ...parts].sort());
});

test('what is part of an action, on its transaction, is not called from outside, where nobody would ask for it', () => {
  const parts = new Set(actionsOn('Database'));
  const src = new URL('../../src/', import.meta.url);
  const callers = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(telegram|schedule|http|startup|local-chat)\/.*\.ts$/.test(file),
  );
  const called = callers.flatMap((file) =>
    [
      ...readFileSync(new URL(file, src), 'utf8').matchAll(/^import \{([^}]*)\} from '[./]+\/actions\/([^']+)'/gm),
    ].flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => `${from}#${name.trim().split(' as ')[0] ?? ''}`)
        .filter((action) => parts.has(action) && !(action in SYSTEM_ACTIONS))
        .map((action) => `${file}: ${action}`),
    ),
  );
  expect(called).toEqual([]);
});

test('no action is a constant, a class or exported under another name, which this registry would not see', () => {
  const hidden = FILES.flatMap(({ file, text }) =>
    ts
      .createSourceFile(file, text, ts.ScriptTarget.Latest, true)
      .statements.filter((statement) => hidesFunctions(statement))
      .map((statement) => `${file}: ${statement.getText().slice(0, 80)}`),
  );
  expect(hidden).toEqual([]);
});

/** Whether a statement exports functions in another way than by declaring them. Types, data and definitions are none. */
function hidesFunctions(statement: ts.Statement): boolean {
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly && statement.exportClause === undefined;
  if (!exported) return false;
  if (ts.isClassDeclaration(statement)) return true;
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(({ initializer }) => {
      return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
    })
  );
}
