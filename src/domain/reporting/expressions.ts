import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { describeSyntaxFault } from './expression-faults.ts';
import {
  CALLABLE,
  extentOfValue,
  forbiddenCalls,
  hasLoops,
  MOST_WORK,
  ONE,
  workOf,
  type Extent,
} from './expression-work.ts';

/** What a name in an expression stands for. */
export type ExpressionType =
  'double' | 'string' | 'bool' | 'list<string>' | 'map<string, dyn>' | 'list<map<string, dyn>>';

/** An expression ready to be worked out. */
interface Program {
  /** The names that it needs, each once. */
  names: readonly string[];
  ast: ASTNode;
  /** It calls something that it may not: a form stored by an earlier release can hold such an expression. */
  forbidden: boolean;
  loops: boolean;
  run: (context: Record<string, unknown>) => unknown;
}

/** No condition of a form needs more; what is larger is refused when the form is read. */
const LIMITS = { maxAstNodes: 200, maxDepth: 20, maxListElements: 60, maxMapEntries: 20, maxCallArguments: 6 };
/** Expressions kept ready; forms have dozens. */
const KEPT = 2000;

/** CEL keeps whole and decimal numbers apart; people who write forms do not. */
function environment(options: { unlistedVariablesAreDyn: boolean }): Environment {
  const combine: Record<string, (a: number, b: number) => number | boolean> = {
    '*': (a, b) => a * b,
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '/': (a, b) => a / b,
  };
  const built = new Environment({ ...options, limits: LIMITS })
    .registerFunction('abs(double): double', (value: number) => Math.abs(value))
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  for (const [sign, work] of Object.entries(combine)) {
    built.registerOperator(`double ${sign} int`, (a: number, b: bigint) => work(a, Number(b)));
    built.registerOperator(`int ${sign} double`, (a: bigint, b: number) => work(Number(a), b));
  }
  return built;
}

const untyped = environment({ unlistedVariablesAreDyn: true });
const typed = environment({ unlistedVariablesAreDyn: false });
const ready = new Map<string, Program>();
/** Whether a name can be used, kept: each question of a form asks for the names of all others. */
const usable = new Map<string, boolean>();

/**
 * Evaluates an expression (CEL, the Common Expression Language: no loops without end, no access to anything but the
 * names given). Three-valued: where a name has no value the result is unknown, unless the rest decides it alone (`a > 0
 * || b > 0` is true with b = 5, whatever a is). What would take too long is unknown too.
 * @param valueOf what a name stands for; undefined where there is no value.
 * @returns undefined for unknown.
 */
export function evaluate(expression: string, valueOf: (name: string) => unknown): unknown {
  const { names, ast, forbidden, loops, run } = programOf(expression);
  if (forbidden) return undefined;
  const context: Record<string, unknown> = {};
  for (const name of names) {
    const value = valueOf(name);
    if (value !== undefined) context[name] = value;
  }
  if (loops && workOf(ast, (name) => extentOfValue(context[name])) > MOST_WORK) return undefined;
  try {
    return run(context);
  } catch {
    // Types were checked when the form was read: what is left is a missing value.
    return undefined;
  }
}

/** Returns the names that an expression uses. */
export function namesIn(expression: string): readonly string[] {
  return programOf(expression).names;
}

/** Returns the tree of an expression of a form, which was checked when it was read. */
export function treeOfExpression(expression: string): ASTNode {
  return programOf(expression).ast;
}

/**
 * Finds what is wrong with an expression, in Vietnamese; null when it can be used.
 * @param variables the names that it may use, with their types
 * @param wanted the type of its result
 * @param extentOf how much a name holds at most
 */
export function findExpressionFault(
  expression: string,
  variables: ReadonlyMap<string, ExpressionType>,
  wanted: 'bool' | 'double' | 'list',
  extentOf: (name: string) => Extent = () => ONE,
): string | null {
  const named = typed.clone();
  for (const [name, type] of variables) named.registerVariable(name, type);
  const { valid, type, error } = named.check(expression);
  if (valid) {
    const fits =
      type === wanted ||
      type === 'dyn' ||
      (wanted === 'double' && type === 'int') ||
      (wanted === 'list' && type?.startsWith('list<') === true);
    return fits ? findWorkFault(expression, extentOf) : `Kết quả phải là ${WANTED[wanted]}, không phải “${type ?? ''}”`;
  }
  const said = (error as { summary?: string } | undefined)?.summary ?? '';
  const unknown = /^Unknown variable: (.+)$/.exec(said);
  if (unknown !== null) return `Không có câu hỏi hoặc tên “${unknown[1] ?? ''}”`;
  const overload = /^no such overload: (.+)$/.exec(said) ?? /^found no matching overload for '(.+)'$/.exec(said);
  if (overload !== null) return `Không so sánh hoặc tính được: ${overload[1] ?? ''}`;
  if (said.startsWith('Logical operator')) return 'Hai bên “&&”, “||” phải là điều kiện đúng hoặc sai';
  if (said.startsWith('Exceeded '))
    return 'Biểu thức quá dài hoặc lồng quá nhiều bậc: đề nghị tách thành nhiều điều kiện';
  return describeSyntaxFault(expression, (error ?? {}) as Parameters<typeof describeSyntaxFault>[1]);
}

/** What the result of an expression has to be, in words. */
const WANTED = { bool: 'đúng hoặc sai', double: 'một số', list: 'một danh sách' } as const;

/** Returns how many steps an expression takes at most, in a form where its names hold so much. */
export function workOfExpression(expression: string, extentOf: (name: string) => Extent): number {
  return workOf(programOf(expression).ast, extentOf);
}

function findWorkFault(expression: string, extentOf: (name: string) => Extent): string | null {
  const [call] = forbiddenCalls(programOf(expression).ast);
  if (call !== undefined) return `Không dùng được “${call}”, chỉ dùng được: ${CALLABLE.join(', ')}`;
  return workOfExpression(expression, extentOf) <= MOST_WORK
    ? null
    : 'Phải tính quá nhiều bước: đề nghị bớt all, exists, exists_one, filter, map lồng nhau, hoặc giảm số dòng nhiều nhất';
}

/** Returns the texts with which a name is compared in an expression: `choice == "a"`, `choice in ["a", "b"]`. */
export function textsComparedWith(expression: string, name: string): string[] {
  const texts: string[] = [];
  visit(programOf(expression).ast, (node) => {
    if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return;
    const [left, right] = node.args;
    const other = isNamed(left, name) ? right : isNamed(right, name) ? left : null;
    if (other !== null)
      visit(other, (part) => {
        if (part.op === 'value' && typeof part.args === 'string') texts.push(part.args);
      });
  });
  return texts;
}

const isNamed = (node: ASTNode, name: string): boolean => node.op === 'id' && node.args === name;

function visit(part: unknown, see: (node: ASTNode) => void): void {
  if (Array.isArray(part)) {
    for (const one of part) visit(one, see);
    return;
  }
  if (part === null || typeof part !== 'object' || !('op' in part)) return;
  see(part as ASTNode);
  visit((part as ASTNode).args, see);
}

/** Returns a parsed expression; what was parsed is kept, until it is too many. */
function programOf(expression: string): Program {
  const known = ready.get(expression);
  if (known !== undefined) return known;
  const parsed = untyped.parse(expression);
  const names = new Set<string>();
  visit(parsed.ast, (node) => {
    if (node.op === 'id') names.add(node.args);
  });
  const program = {
    names: [...names],
    ast: parsed.ast,
    forbidden: forbiddenCalls(parsed.ast).length > 0,
    loops: hasLoops(parsed.ast),
    run: (context: Record<string, unknown>): unknown => parsed(context),
  };
  if (ready.size >= KEPT) ready.clear();
  ready.set(expression, program);
  return program;
}

/** Returns whether a name can stand in an expression: some words belong to the language. */
export function isUsableName(name: string): boolean {
  const known = usable.get(name);
  if (known !== undefined) return known;
  const found = tryName(name);
  if (usable.size >= KEPT) usable.clear();
  usable.set(name, found);
  return found;
}

function tryName(name: string): boolean {
  try {
    typed.clone().registerVariable(name, 'double');
    return namesIn(`${name} > 0`)[0] === name;
  } catch {
    return false;
  }
}
