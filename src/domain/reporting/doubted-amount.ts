import type { AnswerValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import type { FillingAdvance } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import { isSameValue } from './same-value.ts';

/**
 * Says of an amount that was doubted that it is not kept, where the amount of another source was typed instead of what
 * was asked about it.
 * @param given what is kept of the question.
 */
export function tellLeft(
  question: Question,
  given: AnswerValue | undefined,
  doubted: AnswerValue | undefined,
  typed: AnswerValue,
  advance: FillingAdvance,
): FillingAdvance {
  const { bySource, none } = fieldOf(question.type);
  const { note } = advance;
  if (bySource === undefined || doubted === undefined) return advance;
  if (note?.kind !== 'saved' && note?.kind !== 'reason-needed') return advance;
  const source = bySource.changed(doubted, given);
  const before = given ?? none?.();
  if (source === null || before === undefined) return advance;
  if (!isSameValue(bySource.only(typed, source), bySource.only(before, source))) return advance;
  return { ...advance, note: { ...note, left: bySource.only(doubted, source) } };
}
