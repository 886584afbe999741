import { keyOfChoice } from './names.ts';
import { LEVEL_OF_SIGN, LEVELS, UnknownName, Untranslatable, type NameScope, type Tree } from './expression-tree.ts';

const SIGNS: Readonly<Record<string, string>> = { or: '||', and: '&&', '=': '==', div: '/', mod: '%' };
const CALLS: Readonly<Record<string, string>> = {
  abs: 'abs',
  count: 'size',
  'count-selected': 'size',
  'string-length': 'size',
  number: 'double',
  string: 'string',
  int: 'int',
};
const CALLS_OF_TEXT: Readonly<Record<string, string>> = {
  contains: 'contains',
  'starts-with': 'startsWith',
  'ends-with': 'endsWith',
};

interface Written {
  text: string;
  level: number;
}

/** Writes a tree as an expression of the bot. @throws Untranslatable where the bot has no word for it. */
export function writeCel(tree: Tree, scope: NameScope): string {
  return write(tree, scope).text;
}

function write(tree: Tree, scope: NameScope): Written {
  const within = (part: Tree, least: number): string => {
    const { text, level } = write(part, scope);
    return level < least ? `(${text})` : text;
  };
  switch (tree.op) {
    case 'number':
      return { text: tree.digits, level: 9 };
    case 'text':
      return { text: JSON.stringify(tree.text), level: 9 };
    case 'own':
      return { text: 'value', level: 9 };
    case 'name':
      return { text: pathOf(tree.name, scope), level: 9 };
    case 'minus':
      return { text: `-${within(tree.of, LEVEL_OF_SIGN)}`, level: LEVEL_OF_SIGN };
    case 'call':
      return writeCall(tree.name, tree.args, within, scope);
    case 'binary': {
      const yes = writeYes(tree, scope);
      if (yes !== null) return yes;
      const level = LEVELS[tree.sign] ?? 0;
      const left = within(optionIn(tree.left, tree.right, scope), level);
      const right = within(optionIn(tree.right, tree.left, scope), level + 1);
      return { text: `${left} ${SIGNS[tree.sign] ?? tree.sign} ${right}`, level };
    }
  }
}

function pathOf(name: string, { pathOf: find }: NameScope): string {
  const path = find(name);
  if (path === null) throw new UnknownName(name);
  return path;
}

function typeOf(tree: Tree | undefined, scope: NameScope): string | null {
  if (tree?.op === 'own') return scope.ownType;
  return tree?.op === 'name' ? scope.typeOf(pathOf(tree.name, scope)) : null;
}

/** `${agreed} = 'yes'` is a yes or no by itself. */
function writeYes({ sign, left, right }: Extract<Tree, { op: 'binary' }>, scope: NameScope): Written | null {
  if ((sign !== '=' && sign !== '!=') || right.op !== 'text' || typeOf(left, scope) !== 'yes-no') return null;
  if (right.text !== 'yes' && right.text !== 'no') return null;
  const { text } = write(left, scope);
  return (right.text === 'yes') === (sign === '=') ? { text, level: 9 } : { text: `!${text}`, level: LEVEL_OF_SIGN };
}

/** A text that is compared with a choice names an option, by the key that it has here. */
function optionIn(tree: Tree, other: Tree, scope: NameScope): Tree {
  const isOption = tree.op === 'text' && ['choice', 'choices'].includes(typeOf(other, scope) ?? '');
  return isOption ? { op: 'text', text: keyOfChoice(tree.text) } : tree;
}

function writeCall(
  name: string,
  args: readonly Tree[],
  within: (part: Tree, least: number) => string,
  scope: NameScope,
): Written {
  const [first, second, third] = args;
  const texts = (): string[] => args.map((part) => within(part, 1));
  if (name === 'true' || name === 'false') return { text: name, level: 9 };
  if (name === 'not' && first !== undefined) return { text: `!${within(first, LEVEL_OF_SIGN)}`, level: LEVEL_OF_SIGN };
  if (name === 'if' && first !== undefined && second !== undefined && third !== undefined)
    return { text: `${within(first, 1)} ? ${within(second, 1)} : ${within(third, 1)}`, level: 0 };
  if (name === 'selected' && first !== undefined && second?.op === 'text') {
    const option = JSON.stringify(keyOfChoice(second.text));
    return typeOf(first, scope) === 'choices'
      ? { text: `${option} in ${within(first, LEVELS['+'] ?? 0)}`, level: LEVELS['='] ?? 0 }
      : { text: `${within(first, LEVELS['+'] ?? 0)} == ${option}`, level: LEVELS['='] ?? 0 };
  }
  const ofText = CALLS_OF_TEXT[name];
  if (ofText !== undefined && first !== undefined && second !== undefined)
    return { text: `${within(first, 9)}.${ofText}(${within(second, 1)})`, level: 9 };
  const called = CALLS[name];
  if (called === undefined) throw new Untranslatable(`Không dùng được hàm “${name}”`);
  return { text: `${called}(${texts().join(', ')})`, level: 9 };
}
