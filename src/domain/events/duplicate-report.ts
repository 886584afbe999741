import { givenValue, type Answers, type AnswerValue } from '../reporting/answers.ts';
import { searchKey } from '../text/normalize.ts';

/**
 * Whether two reports tell of the same thing: their answers to all of these questions are the same. Names are the same
 * whatever their capitals, marks and spaces. A question that one of them left open says nothing.
 * @param keys of the form's `uniqueBy`; with none, no two reports are the same.
 */
export function isDuplicate(keys: readonly string[], one: Answers, other: Answers): boolean {
  return (
    keys.length > 0 &&
    keys.every((key) => {
      const mine = givenValue(one, key);
      const theirs = givenValue(other, key);
      return mine !== undefined && theirs !== undefined && comparable(mine) === comparable(theirs);
    })
  );
}

function comparable(value: AnswerValue): string {
  switch (value.type) {
    case 'facility':
    case 'unit':
      return searchKey(value.name);
    case 'text':
      return searchKey(value.text);
    default:
      return JSON.stringify(value);
  }
}
