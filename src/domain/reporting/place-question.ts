import { partNumber } from './filling-rows.ts';
import type { Cursor } from './filling-types.ts';
import type { Question } from './form-schema.ts';

/**
 * Returns the question at a place of a form, the short label of the part where it is inside a group, and the number that a button
 * under it carries; null at the review.
 */
export function placeQuestion(
  questions: readonly Question[],
  cursor: Cursor,
): { number: number; part: string | null; pressed: number } | null {
  if (cursor.at === 'review') return null;
  const question = questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return null;
  const { number } = question;
  if (cursor.at !== 'inside' || cursor.place.at === 'review' || !('items' in question))
    return { number, part: null, pressed: number };
  const { key } = cursor.place;
  const at = question.items.findIndex((part) => part.key === key);
  const pressed = partNumber(number, cursor.row, at + 1);
  return { number, part: question.items[at]?.shortLabel ?? null, pressed };
}
