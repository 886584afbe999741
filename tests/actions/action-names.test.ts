import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../src/actions/', import.meta.url);

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ts.createSourceFile(file, readFileSync(new URL(file, FOLDER), 'utf8'), ts.ScriptTarget.Latest, true));

/** Where something stands in src/actions, as "folder/file.ts:12". */
const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

const calls = files.flatMap((file) => [...nodesIn(file)].filter((node) => ts.isCallExpression(node)));

/** A parameter of a function; `file` is where alone the function can be called, for one that is not exported. */
interface Taker {
  callee: string;
  at: number;
  file?: ts.SourceFile;
}

/** The parameter that is passed on as `name`; undefined where it is none. */
function passedOnBy(name: ts.Identifier): Taker | undefined {
  let node: ts.Node = name;
  while (!ts.isFunctionDeclaration(node) && !ts.isSourceFile(node)) node = node.parent;
  if (ts.isSourceFile(node)) return undefined;
  const at = node.parameters.findIndex((parameter) => parameter.name.getText() === name.text);
  if (at < 0 || node.name === undefined) return undefined;
  const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  return { callee: node.name.text, at, ...(exported ? {} : { file: node.getSourceFile() }) };
}

/** The names that are given for a parameter, with where they stand. */
function namesGivenTo({ callee, at, file }: Taker): { name: string; place: string }[] {
  return calls
    .filter((call) => call.expression.getText() === callee && (file === undefined || call.getSourceFile() === file))
    .flatMap((call) => {
      const given = call.arguments[at];
      if (given !== undefined && ts.isStringLiteral(given)) return [{ name: given.text, place: placeOf(call) }];
      const passedOn = given !== undefined && ts.isIdentifier(given) ? passedOnBy(given) : undefined;
      if (passedOn === undefined)
        throw new Error(`${placeOf(call)} calls ${callee} without a name that can be read here.`);
      return namesGivenTo(passedOn);
    });
}

/** The names that `saveStep` is called with, which marks updates as applied by itself. */
const namesOfSteps = files
  .filter((file) => /\bname: NAME\b/.test(file.text))
  .map((file) => ({ name: /const NAME = '([^']+)'/.exec(file.text)?.[1] ?? '', place: file.fileName }));

test('every action applies its updates under a name of its own', () => {
  const names = [...namesGivenTo({ callee: 'applyOnce', at: 1 }), ...namesOfSteps];
  // All that pass a name on are followed: those of surveys, broadcasts and documents, too.
  for (const name of ['survey-kind', 'refuse-document', 'answer-question', 'discard-broadcast', 'write-broadcast'])
    expect.soft(names.map((one) => one.name)).toContain(name);
  const faults = names.flatMap(({ name, place }, at) => {
    const first = names.findIndex((other) => other.name === name);
    return first === at ? [] : [`“${name}” is the name of two actions: ${names[first]?.place} and ${place}`];
  });
  expect(faults).toEqual([]);
});
