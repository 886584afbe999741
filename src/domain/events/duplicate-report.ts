import { givenValue, type Answers, type AnswerValue } from '../reporting/answers.ts';
import { fieldOf } from '../reporting/fields/index.ts';

/**
 * Returns whether two reports tell of the same thing: their answers to all of these questions are the same. Names are
 * the same whatever their capitals and spaces, and whatever their marks where one of them has none. A question that one of them left
 * open says nothing.
 * @param keys of the form's `uniqueBy`; with none, no two reports are the same.
 */
export function isDuplicate(keys: readonly string[], one: Answers, other: Answers): boolean {
  return (
    keys.length > 0 &&
    keys.every((key) => {
      const mine = givenValue(one, key);
      const theirs = givenValue(other, key);
      return mine !== undefined && theirs !== undefined && isSame(mine, theirs);
    })
  );
}

function isSame(one: AnswerValue, other: AnswerValue): boolean {
  if (one.type !== other.type) return false;
  return fieldOf(one.type).isSame?.(one, other) ?? JSON.stringify(one) === JSON.stringify(other);
}
