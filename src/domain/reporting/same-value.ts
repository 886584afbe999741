import { canonicalText } from '../text/canonical-text.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { fieldOf, listRows } from './fields/index.ts';

/** Returns whether two values are the same answer, however they were written and whatever tells their rows apart. */
export function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  if (one.type !== other.type) return false;
  const { composed, isSame } = fieldOf(one.type);
  if (composed !== undefined) {
    const [rows, others] = [listRows(one), listRows(other)];
    return rows.length === others.length && rows.every(({ items }, at) => isSameRow(items, others[at]?.items ?? {}));
  }
  return isSame?.(one, other) ?? canonicalText(one) === canonicalText(other);
}

/** Two rows say the same where each part is the same; one that was postponed says as little as one that is not there. */
function isSameRow(one: Answers, other: Answers): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => {
    const [first, second] = [one[key], other[key]];
    if (first?.state !== 'given' || second?.state !== 'given')
      return first?.state !== 'given' && second?.state !== 'given';
    return isSameValue(first.value, second.value);
  });
}
