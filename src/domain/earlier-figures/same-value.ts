import type { Answers, AnswerValue } from '../reporting/answers.ts';
import { fieldOf, listRows } from '../reporting/fields/index.ts';

/** Returns whether two values are the same answer, however they were written and whatever tells their rows apart. */
export function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  if (one.type !== other.type) return false;
  const { composed, isSame } = fieldOf(one.type);
  if (composed !== undefined) {
    const [rows, others] = [listRows(one), listRows(other)];
    return rows.length === others.length && rows.every(({ items }, at) => isSameRow(items, others[at]?.items ?? {}));
  }
  return isSame?.(one, other) ?? written(one) === written(other);
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

/** A value in one writing, whatever the order of its parts. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const facts = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${facts.map(([key, fact]) => `${key}:${written(fact)}`).join(',')}}`;
}
