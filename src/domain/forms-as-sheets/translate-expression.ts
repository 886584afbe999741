import { treeOfExpression } from '../reporting/expressions.ts';
import { negate, UnknownName, Untranslatable, type NameScope } from './expression-tree.ts';
import { BrokenExpression, readXlsformExpression } from './read-xlsform-expression.ts';
import { treeOfCel, writeXlsformExpression } from './write-xlsform-expression.ts';
import { writeCel } from './write-cel.ts';

/** What became of an expression: the bot's, what the bot has no word for, or what is no expression. */
export type Translation =
  | { kind: 'translated'; cel: string }
  | { kind: 'untranslatable'; message: string; unknown: string | null }
  | { kind: 'broken'; message: string };

/** Translates an expression of XLSForm. @param negated it says what must hold, and the bot's what must not. */
export function celOf(written: string, scope: NameScope, negated = false): Translation {
  try {
    const tree = readXlsformExpression(written);
    return { kind: 'translated', cel: writeCel(negated ? negate(tree) : tree, scope) };
  } catch (error) {
    if (error instanceof BrokenExpression) return { kind: 'broken', message: error.message };
    if (error instanceof Untranslatable) {
      const unknown = error instanceof UnknownName ? error.unknown : null;
      return { kind: 'untranslatable', message: error.message, unknown };
    }
    throw error;
  }
}

/**
 * Returns an expression of the bot as XLSForm writes it; null where it has no word for it, or where it would not come back
 * letter by letter.
 */
export function xlsformOf(cel: string, scope: NameScope, negated = false): string | null {
  try {
    const tree = treeOfCel(treeOfExpression(cel), scope);
    const written = writeXlsformExpression(negated ? negate(tree) : tree);
    const back = celOf(written, scope, negated);
    return back.kind === 'translated' && back.cel === cel ? written : null;
  } catch (error) {
    if (error instanceof Untranslatable) return null;
    throw error;
  }
}
