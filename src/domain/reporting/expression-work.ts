import type { ASTNode } from '@marcbachmann/cel-js';

/**
 * How much a value holds at most: `count` things, when it is gone through one by one, each of `each` parts, and `size`
 * parts in all. A number or a text is one thing of one part.
 */
export interface Extent {
  count: number;
  each: number;
  size: number;
}

/** Steps that an expression takes at most, counted as if every list were full: about ten milliseconds' work. */
export const MOST_WORK = 200_000;

const OF_VALUES = ['abs', 'size', 'has', 'double', 'int', 'string', 'bool', 'dyn'];
const OF_TEXTS = [
  'contains',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'substring',
  'lowerAscii',
  'upperAscii',
  'trim',
];
/** Calls that go through a list; their first argument names what is looked at. */
const LOOPING = ['all', 'exists', 'exists_one', 'filter', 'map'];
const LOOPS: ReadonlySet<string> = new Set(LOOPING);

/** What an expression can call: nothing that takes long by itself (`matches`), or makes much out of little (`split`). */
export const CALLABLE: readonly string[] = [...OF_VALUES, ...OF_TEXTS, ...LOOPING];
const CALLABLE_NAMES: ReadonlySet<string> = new Set(CALLABLE);

/** A number, a text, or nothing. */
export const ONE: Extent = { count: 1, each: 1, size: 1 };
/** Something of this size of which no more is known: it may be many small things, or one with all of it. */
const upTo = (size: number): Extent => ({ count: size, each: size, size });

/** Returns the calls of an expression that it cannot make, each once. */
export function forbiddenCalls(ast: ASTNode): string[] {
  return [...new Set(calls(ast))].filter((name) => !CALLABLE_NAMES.has(name));
}

/** Returns whether an expression goes through lists, so that its work depends on how long they are. */
export function hasLoops(ast: ASTNode): boolean {
  return calls(ast).some((name) => LOOPS.has(name));
}

/**
 * Returns how many steps an expression takes at most.
 * @param extentOf how much a name of the expression holds at most.
 */
export function workOf(ast: ASTNode, extentOf: (name: string) => Extent): number {
  return look(ast, extentOf).work;
}

/** Returns how much a value holds that is known. */
export function extentOfValue(value: unknown): Extent {
  if (value === null || typeof value !== 'object') return ONE;
  return extentOfParts(Object.values(value).map(extentOfValue));
}

/** Returns how much something holds that is made of these. */
export function extentOfParts(parts: readonly Extent[]): Extent {
  const sizes = parts.map(({ size }) => size);
  return { count: parts.length, each: Math.max(1, ...sizes), size: sizes.reduce((sum, size) => sum + size, 1) };
}

/** Returns how much something holds that is made of so many rows like this one. */
export function extentOfRows(count: number, { size }: Extent): Extent {
  return { count, each: Math.max(1, size), size: count * size + 1 };
}

function calls(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(calls);
  if (part === null || typeof part !== 'object' || !('op' in part)) return [];
  const node = part as ASTNode;
  const own = node.op === 'call' || node.op === 'rcall' ? [node.args[0]] : [];
  return [...own, ...calls(node.args)];
}

interface Looked {
  work: number;
  extent: Extent;
}

function look(node: ASTNode, extentOf: (name: string) => Extent): Looked {
  switch (node.op) {
    case 'value':
      return { work: 1, extent: ONE };
    case 'id':
      return { work: 1, extent: extentOf(node.args) };
    case 'rcall': {
      const [name, receiver, args] = node.args;
      return LOOPS.has(name) ? lookLoop(name, receiver, args, extentOf) : lookParts([receiver, ...args], extentOf);
    }
    case '==':
    case '!=':
    case 'in':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '&&':
    case '||':
      return { ...lookParts(node.args, extentOf), extent: ONE };
    default:
      return lookParts(nodesIn(node.args), extentOf);
  }
}

/** Going through a list does the rest once for each of its things. */
function lookLoop(
  name: string,
  receiver: ASTNode,
  [variable, ...rest]: readonly ASTNode[],
  extentOf: (name: string) => Extent,
): Looked {
  const list = look(receiver, extentOf);
  const { count, each } = list.extent;
  const thing = upTo(each);
  const looked = rest.map((part) =>
    look(part, (asked) => (variable?.op === 'id' && variable.args === asked ? thing : extentOf(asked))),
  );
  const work = 1 + list.work + count * looked.reduce((sum, part) => sum + part.work, 1);
  if (name === 'filter') return { work, extent: list.extent };
  const { size } = looked.at(-1)?.extent ?? ONE;
  return { work, extent: name === 'map' ? { count, each: size, size: count * size + 1 } : ONE };
}

/** Everything else looks at its parts once, and makes nothing that is larger than all of them together. */
function lookParts(nodes: readonly ASTNode[], extentOf: (name: string) => Extent): Looked {
  const looked = nodes.map((part) => look(part, extentOf));
  const size = looked.reduce((sum, { extent }) => sum + extent.size, 0);
  return { work: looked.reduce((sum, { work }) => sum + work, 1 + size), extent: upTo(Math.max(1, size)) };
}

/** The nodes among the arguments of a node, which may stand in lists of lists. */
function nodesIn(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return args !== null && typeof args === 'object' && 'op' in args ? [args as ASTNode] : [];
}
