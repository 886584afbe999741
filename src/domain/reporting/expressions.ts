import { Environment, type ASTNode } from '@marcbachmann/cel-js';

/** What a name in an expression stands for. */
export type ExpressionType =
  'double' | 'string' | 'bool' | 'list<string>' | 'map<string, dyn>' | 'list<map<string, dyn>>';

/** An expression ready to be worked out. */
interface Program {
  /** The names that it needs, each once. */
  names: readonly string[];
  ast: ASTNode;
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
const ready = new Map<string, Program>();

/**
 * Works an expression out (CEL, the Common Expression Language: no loops without end, no access to anything but the
 * names given). Three-valued: where a name has no value the result is unknown, unless the rest decides it alone
 * (`a > 0 || b > 0` is true with b = 5, whatever a is).
 * @param valueOf what a name stands for; undefined where there is no value.
 * @returns undefined for unknown.
 */
export function evaluate(expression: string, valueOf: (name: string) => unknown): unknown {
  const { names, run } = programOf(expression);
  const context: Record<string, unknown> = {};
  for (const name of names) {
    const value = valueOf(name);
    if (value !== undefined) context[name] = value;
  }
  try {
    return run(context);
  } catch {
    // Types were checked when the form was read: what is left is a missing value.
    return undefined;
  }
}

/** The names that an expression uses. */
export function namesIn(expression: string): readonly string[] {
  return programOf(expression).names;
}

/**
 * What is wrong with an expression, in Vietnamese; null when it can be used.
 * @param variables the names that it may use, with their types
 * @param wanted the type of its result
 */
export function findExpressionFault(
  expression: string,
  variables: ReadonlyMap<string, ExpressionType>,
  wanted: 'bool' | 'double',
): string | null {
  const typed = environment({ unlistedVariablesAreDyn: false });
  for (const [name, type] of variables) typed.registerVariable(name, type);
  const { valid, type, error } = typed.check(expression);
  if (valid) {
    const fits = type === wanted || type === 'dyn' || (wanted === 'double' && type === 'int');
    return fits
      ? null
      : `Kết quả phải là ${wanted === 'bool' ? 'đúng hoặc sai' : 'một số'}, không phải “${type ?? ''}”`;
  }
  const said = (error as { summary?: string } | undefined)?.summary ?? '';
  const unknown = /^Unknown variable: (.+)$/.exec(said);
  if (unknown !== null) return `Không có câu hỏi hoặc tên “${unknown[1] ?? ''}”`;
  const overload = /^no such overload: (.+)$/.exec(said) ?? /^found no matching overload for '(.+)'$/.exec(said);
  if (overload !== null) return `Không so sánh hoặc tính được: ${overload[1] ?? ''}`;
  if (said.startsWith('Logical operator')) return 'Hai bên “&&”, “||” phải là điều kiện đúng hoặc sai';
  return `Biểu thức viết chưa đúng: ${said}`;
}

/** The texts with which a name is compared in an expression: `choice == "a"`, `choice in ["a", "b"]`. */
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
    run: (context: Record<string, unknown>): unknown => parsed(context),
  };
  if (ready.size >= KEPT) ready.clear();
  ready.set(expression, program);
  return program;
}

/** Whether a name can stand in an expression: some words belong to the language. */
export function isUsableName(name: string): boolean {
  try {
    environment({ unlistedVariablesAreDyn: false }).registerVariable(name, 'double');
    return namesIn(`${name} > 0`)[0] === name;
  } catch {
    return false;
  }
}
