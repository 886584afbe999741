import { checks, UnreadableCell } from './cell-notations.ts';
import { SURVEY, type Column } from './columns.ts';
import { conjunctsOf, Untranslatable, type NameScope, type Tree } from './expression-tree.ts';
import { BrokenExpression, readXlsformExpression } from './read-xlsform-expression.ts';
import { celOf, type Translation } from './translate-expression.ts';
import { keyOfName } from './names.ts';
import { writeXlsformExpression } from './write-xlsform-expression.ts';
import type { ReadRow } from './read-heads.ts';
import { NO_LIMITS, type Fields } from './read-question.ts';
import type { Found } from './reading.ts';

/** Reads the conditions of a question into its fields: those of XLSForm, or those of the bot's own columns. */
export function readConditions(fields: Fields, row: ReadRow, path: string, scope: NameScope, found: Found): Fields {
  return {
    ...fields,
    ...readEither(row, path, 'askIf', SURVEY.relevant, SURVEY.askIf, scope, found),
    ...(fields.type === 'calculated'
      ? readEither(row, path, 'formula', SURVEY.calculation, SURVEY.formula, scope, found)
      : noteCalculation(row, found)),
    ...readConstraint(fields, row, path, scope, found),
  };
}

function readEither(
  row: ReadRow,
  path: string,
  field: 'askIf' | 'formula',
  column: Column,
  own: Column,
  scope: NameScope,
  found: Found,
): Record<string, unknown> {
  const ofBot = row.cells.get(own);
  const written = row.cells.get(column);
  found.places.set(`${path}.${field}`, row.placeOf(ofBot === undefined ? column : own));
  if (ofBot !== undefined && written !== undefined) {
    found.fault(row.placeOf(own), `Chỉ ghi một trong hai cột: “${own.head}” hoặc “${column.head}”`);
    return {};
  }
  if (ofBot !== undefined) return { [field]: ofBot };
  if (written === undefined) return {};
  const translated = celOf(written, scope);
  if (translated.kind === 'translated') return { [field]: translated.cel };
  if (translated.kind === 'broken' || isTypo(translated, found))
    found.fault(row.placeOf(column), `Điều kiện viết chưa đúng. ${translated.message}`);
  else
    found.note(
      row.placeOf(column),
      field === 'askIf'
        ? `Chưa nhận điều kiện này, câu sẽ luôn được hỏi. ${translated.message}`
        : `Chưa nhận công thức này. ${translated.message}`,
    );
  return {};
}

/** What names a question that was left out is left out too; what names none is a fault. */
function isTypo(translated: Translation, { leftOut }: Found): boolean {
  const unknown = translated.kind === 'untranslatable' ? translated.unknown : null;
  return unknown !== null && !leftOut.has(keyOfName(unknown));
}

/** A question that is asked is not worked out. */
function noteCalculation(row: ReadRow, found: Found): Record<string, unknown> {
  for (const column of [SURVEY.calculation, SURVEY.formula])
    if (row.cells.has(column)) found.note(row.placeOf(column), 'Chỉ câu calculate mới có công thức: không nhận');
  return {};
}

function readConstraint(
  fields: Fields,
  row: ReadRow,
  path: string,
  scope: NameScope,
  found: Found,
): Record<string, unknown> {
  const ofBot = row.cells.get(SURVEY.refuse);
  const written = row.cells.get(SURVEY.constraint);
  found.places.set(`${path}.refuse`, row.placeOf(ofBot === undefined ? SURVEY.constraint : SURVEY.refuse));
  if (ofBot !== undefined && written !== undefined) {
    found.fault(row.placeOf(SURVEY.refuse), 'Chỉ ghi một trong hai cột: “Không nhận khi” hoặc “constraint”');
    return {};
  }
  try {
    if (ofBot !== undefined) return { ...limitsOf(fields, null, row, found).limits, refuse: checks.read(ofBot) };
    const tree = written === undefined ? null : readXlsformExpression(written);
    const { limits, rest } = limitsOf(fields, tree, row, found);
    if (rest === null) return limits;
    const translated = celOf(writeXlsformExpression(rest), scope, true);
    if (translated.kind !== 'translated') {
      if (isTypo(translated, found)) throw new BrokenExpression(translated.message);
      throw new Untranslatable(translated.message);
    }
    const message = row.cells.get(SURVEY.message) ?? 'Số vừa ghi không thỏa điều kiện của biểu mẫu.';
    found.places.set(`${path}.refuse[0].message`, row.placeOf(SURVEY.message));
    return { ...limits, refuse: [{ when: translated.cel, message }] };
  } catch (error) {
    if (error instanceof BrokenExpression)
      found.fault(row.placeOf(SURVEY.constraint), `Điều kiện viết chưa đúng. ${error.message}`);
    else if (error instanceof UnreadableCell) found.fault(row.placeOf(SURVEY.refuse), error.message);
    else if (error instanceof Untranslatable)
      found.note(row.placeOf(SURVEY.constraint), `Chưa nhận ràng buộc này. ${error.message}`);
    else throw error;
    return limitsOf(fields, null, row, found).limits;
  }
}

/** Limits of a number stand in the columns of the bot, or else in its constraint: `. >= 0 and . <= 150`. */
function limitsOf(
  fields: Fields,
  tree: Tree | null,
  row: ReadRow,
  found: Found,
): { limits: Record<string, unknown>; rest: Tree | null } {
  if (fields.type !== 'integer' && fields.type !== 'decimal') return { limits: {}, rest: tree };
  const limits: { min?: number; max?: number } = {};
  const conjuncts = tree === null ? [] : conjunctsOf(tree);
  const rest = conjuncts.filter((one) => {
    const limit = limitIn(one, fields.type === 'integer');
    if (limit === null || fields[limit.side] !== undefined || limits[limit.side] !== undefined) return true;
    limits[limit.side] = limit.value;
    return false;
  });
  const missing = (['min', 'max'] as const).filter((side) => (fields[side] ?? limits[side]) === undefined);
  if (missing.length > 0)
    found.note(
      row.placeOf(),
      `Chưa ghi ${missing.map((side) => (side === 'min' ? 'số nhỏ nhất: lấy 0' : 'số lớn nhất: lấy 1.000.000.000')).join('; ')}`,
    );
  const all = { ...Object.fromEntries(missing.map((side) => [side, NO_LIMITS[side]])), ...limits };
  const joined = rest.reduce<Tree | null>(
    (left, right) => (left === null ? right : { op: 'binary', sign: 'and', left, right }),
    null,
  );
  return { limits: all, rest: joined };
}

function limitIn(tree: Tree, whole: boolean): { side: 'min' | 'max'; value: number } | null {
  if (tree.op !== 'binary' || tree.left.op !== 'own') return null;
  const { sign, right } = tree;
  const digits =
    right.op === 'number'
      ? right.digits
      : right.op === 'minus' && right.of.op === 'number'
        ? `-${right.of.digits}`
        : '';
  const value = Number(digits);
  if (digits === '' || (whole && !Number.isInteger(value))) return null;
  if (sign === '>=') return { side: 'min', value };
  if (sign === '<=') return { side: 'max', value };
  if (whole && sign === '>') return { side: 'min', value: value + 1 };
  return whole && sign === '<' ? { side: 'max', value: value - 1 } : null;
}
