import { givenValue, type Answers } from '../reporting/answers.ts';
import { isSameValue } from '../reporting/same-value.ts';

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
      return mine !== undefined && theirs !== undefined && isSameValue(mine, theirs);
    })
  );
}
