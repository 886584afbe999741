import type { ASTNode } from '@marcbachmann/cel-js';
import { LEVEL_OF_SIGN, LEVELS, Untranslatable, type NameScope, type Tree } from './expression-tree.ts';

/** The signs of the bot's expressions as XLSForm writes them. */
const SIGNS: Readonly<Record<string, string>> = {
  '||': 'or',
  '&&': 'and',
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
  '%': 'mod',
};
const CALLS: Readonly<Record<string, string>> = { abs: 'abs', double: 'number', string: 'string', int: 'int' };
const CALLS_OF_TEXT: Readonly<Record<string, string>> = {
  contains: 'contains',
  startsWith: 'starts-with',
  endsWith: 'ends-with',
};
/** Names that no question of a form has; what is not here is the year, or the unit, which hidden rows stand for. */
const OF_THE_BOT = ['previous', 'line', 'source', 'recorded'];

/** Returns an expression of the bot as a tree. @throws Untranslatable where XLSForm has no word for it. */
export function treeOfCel(node: ASTNode, scope: NameScope): Tree {
  const inner = (part: ASTNode): Tree => treeOfCel(part, scope);
  switch (node.op) {
    case 'value':
      return treeOfValue(node.args);
    case 'id':
      return treeOfName(node.args, scope);
    case '.': {
      const [group, part] = node.args;
      if (group.op !== 'id' || scope.pathOf(part) !== `${group.args}.${part}`) throw new Untranslatable(part);
      return treeOfName(`${group.args}.${part}`, scope, part);
    }
    case '!_':
      return treeOfNot(inner(node.args));
    case '-_':
      return { op: 'minus', of: inner(node.args) };
    case '?:':
      return { op: 'call', name: 'if', args: node.args.map(inner) };
    case 'in': {
      const [option, list] = node.args;
      if (option.op !== 'value' || list.op !== 'id') throw new Untranslatable('in');
      return { op: 'call', name: 'selected', args: [inner(list), inner(option)] };
    }
    case 'call': {
      const [name, args] = node.args;
      if (name === 'size' && args[0] !== undefined)
        return { op: 'call', name: sizeName(args[0], scope), args: args.map(inner) };
      const called = CALLS[name];
      if (called === undefined) throw new Untranslatable(name);
      return { op: 'call', name: called, args: args.map(inner) };
    }
    case 'rcall': {
      const [name, of, args] = node.args;
      const called = CALLS_OF_TEXT[name];
      if (called === undefined) throw new Untranslatable(name);
      return { op: 'call', name: called, args: [inner(of), ...args.map(inner)] };
    }
    default: {
      const sign = SIGNS[node.op];
      if (sign === undefined) throw new Untranslatable(node.op);
      const [left, right] = node.args as [ASTNode, ASTNode];
      return { op: 'binary', sign, left: inner(left), right: inner(right) };
    }
  }
}

function treeOfValue(value: unknown): Tree {
  if (typeof value === 'string') return { op: 'text', text: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { op: 'number', digits: String(value) };
  if (typeof value === 'boolean') return { op: 'call', name: String(value), args: [] };
  throw new Untranslatable(String(value));
}

function treeOfName(path: string, scope: NameScope, name = path): Tree {
  if (path === 'value') return { op: 'own' };
  if (OF_THE_BOT.includes(path)) throw new Untranslatable(path);
  const named: Tree = { op: 'name', name };
  return scope.typeOf(path) === 'yes-no'
    ? { op: 'binary', sign: '=', left: named, right: { op: 'text', text: 'yes' } }
    : named;
}

function treeOfNot(tree: Tree): Tree {
  const isYes = tree.op === 'binary' && tree.sign === '=' && tree.right.op === 'text' && tree.right.text === 'yes';
  return isYes ? { ...tree, right: { op: 'text', text: 'no' } } : { op: 'call', name: 'not', args: [tree] };
}

function sizeName(node: ASTNode, { typeOf, ownType }: NameScope): string {
  const type = node.op !== 'id' ? null : node.args === 'value' ? ownType : typeOf(node.args);
  if (type === 'repeat-group') return 'count';
  return type === 'choices' ? 'count-selected' : 'string-length';
}

/** Writes a tree as XLSForm has it. @throws Untranslatable for a text with both kinds of quotes. */
export function writeXlsformExpression(tree: Tree): string {
  return write(tree).text;
}

function write(tree: Tree): { text: string; level: number } {
  const within = (part: Tree, least: number): string => {
    const { text, level } = write(part);
    return level < least ? `(${text})` : text;
  };
  switch (tree.op) {
    case 'number':
      return { text: tree.digits, level: 9 };
    case 'own':
      return { text: '.', level: 9 };
    case 'name':
      return { text: `\${${tree.name}}`, level: 9 };
    case 'text':
      if (tree.text.includes("'") && tree.text.includes('"')) throw new Untranslatable(tree.text);
      return { text: tree.text.includes("'") ? `"${tree.text}"` : `'${tree.text}'`, level: 9 };
    case 'minus':
      return { text: `-${within(tree.of, LEVEL_OF_SIGN)}`, level: LEVEL_OF_SIGN };
    case 'call':
      return { text: `${tree.name}(${tree.args.map((part) => write(part).text).join(', ')})`, level: 9 };
    case 'binary': {
      const level = LEVELS[tree.sign] ?? 0;
      return { text: `${within(tree.left, level)} ${tree.sign} ${within(tree.right, level + 1)}`, level };
    }
  }
}
