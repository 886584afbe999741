import { givenValue } from '../reporting/answers.ts';
import { findDoubts, findHardFailure } from '../reporting/checks.ts';
import { namesIn } from '../reporting/expressions.ts';
import { isGroup } from '../reporting/fields/index.ts';
import { partsOf, type Filling } from '../reporting/filling-context.ts';
import type { Question } from '../reporting/form-schema.ts';
import { placeIn } from './answer-at.ts';
import type { CellFault } from './read-cell.ts';
import type { ReadFigure } from './reading.ts';

/** A figure that cannot stand beside the other answers. */
interface Blocked {
  path: string;
  fault: CellFault;
}

/**
 * Finds a figure of a file that cannot stand: it is not asked as the other answers are, it breaks a limit of the form, or
 * it makes an answer that was there before break one. Null where all can.
 */
export function findBlocked(filling: Filling, brought: ReadonlyMap<string, ReadFigure>): Blocked | null {
  for (const path of brought.keys()) {
    if (placeIn(filling, path) === null) return { path, fault: { kind: 'not-asked' } };
  }
  for (const question of filling.questions) {
    const found = blockedBy(filling, question, question.key, brought, '') ?? blockedPart(filling, question, brought);
    if (found !== null) return found;
  }
  return null;
}

function blockedPart(filling: Filling, group: Question, brought: ReadonlyMap<string, ReadFigure>): Blocked | null {
  if (!isGroup(group) || givenValue(filling.answers, group.key) === undefined) return null;
  const within = partsOf(filling, group, null);
  for (const part of within.questions) {
    const found = blockedBy(within, part, `${group.key}.${part.key}`, brought, `${group.key}.`);
    if (found !== null) return found;
  }
  return null;
}

/** @param before what stands before the keys of other answers in the same group. */
function blockedBy(
  filling: Filling,
  question: Question,
  path: string,
  brought: ReadonlyMap<string, ReadFigure>,
  before: string,
): Blocked | null {
  const value = givenValue(filling.answers, question.key);
  const failed = value === undefined ? null : findHardFailure(filling, question, value);
  if (failed === null) return null;
  const fault: CellFault = { kind: 'blocked', message: failed.message };
  if (brought.has(path)) return { path, fault };
  const named = question.refuse.flatMap(({ when }) => namesIn(when));
  const other = named.flatMap((name) => [`${before}${name}`, name]).find((one) => brought.has(one));
  return other === undefined ? null : { path: other, fault };
}

/** Returns what is unusual about the answer at a place, in the words of the form. */
export function findDoubtsAt(filling: Filling, path: string): string[] {
  const place = placeIn(filling, path);
  if (place === null) return [];
  const value = givenValue(place.within.answers, place.question.key);
  return value === undefined ? [] : findDoubts(place.within, place.question, value).map(({ message }) => message);
}
