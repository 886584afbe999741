/** An expression as both notations have it: that of XLSForm (`${name} > 3`), and that of the forms of the bot. */
export type Tree =
  | { op: 'number'; digits: string }
  | { op: 'text'; text: string }
  | { op: 'name'; name: string }
  /** The answer itself: `.` in XLSForm. */
  | { op: 'own' }
  /** `sign` as XLSForm writes it. */
  | { op: 'binary'; sign: string; left: Tree; right: Tree }
  | { op: 'minus'; of: Tree }
  /** `name` as XLSForm calls it. */
  | { op: 'call'; name: string; args: Tree[] };

/** Thrown where one notation has no word for what the other says; the message says what, in Vietnamese. */
export class Untranslatable extends Error {}

/** Thrown where an expression names a question that is not there. */
export class UnknownName extends Untranslatable {
  constructor(readonly unknown: string) {
    super(`Không có câu hỏi “${unknown}”`);
  }
}

/** What binds how strongly, by the signs of XLSForm. */
export const LEVELS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  div: 5,
  mod: 5,
};
export const LEVEL_OF_SIGN = 6;

const OPPOSITES: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** Returns what is true where this is false: a constraint says what must hold, the bot says what it does not take. */
export function negate(tree: Tree): Tree {
  if (tree.op === 'call' && tree.name === 'not' && tree.args[0] !== undefined) return tree.args[0];
  const opposite = tree.op === 'binary' ? OPPOSITES[tree.sign] : undefined;
  return tree.op === 'binary' && opposite !== undefined
    ? { ...tree, sign: opposite }
    : { op: 'call', name: 'not', args: [tree] };
}

/** Returns the conditions of which all must hold, each by itself. */
export function conjunctsOf(tree: Tree): Tree[] {
  return tree.op === 'binary' && tree.sign === 'and' ? [...conjunctsOf(tree.left), ...conjunctsOf(tree.right)] : [tree];
}

/** What the names of a question's expressions stand for. */
export interface NameScope {
  /** How the bot calls what XLSForm calls so: its key, or a part of a group as `group.part`; null where there is none. */
  pathOf: (name: string) => string | null;
  /** The type of the question of this path. */
  typeOf: (path: string) => string | null;
  /** The type of the question that has the expression. */
  ownType: string;
}
