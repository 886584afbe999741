import { givenValue, type AnswerValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import type { Filling } from './filling-context.ts';
import type { Cursor, ReadingTools } from './filling-types.ts';
import { readGroupText, type GroupReading } from './group-text.ts';
import { isSameValue } from './same-value.ts';

/**
 * Reads an amount of a part that is named where a reason is asked, "giao 50": its source is the one of what is doubted, where
 * this has one alone.
 */
export function readAtDoubt(parts: Filling, place: Cursor, text: string, tools: ReadingTools): GroupReading | null {
  if (place.at !== 'reason') return null;
  const question = parts.possible.find(({ key }) => key === place.key);
  const [line, ...others] =
    question === undefined ? [] : (fieldOf(question.type).bySource?.lines(question, place.value) ?? []);
  if (line === undefined || others.length > 0) return null;
  const reading = readGroupText(parts, text, tools);
  if (reading?.kind !== 'refused' || reading.refusal.kind !== 'which-source') return null;
  return readGroupText(parts, `${text} ${line.label}`, tools);
}

/** Returns whether what was typed where a reason is asked says several parts, and a figure of them otherwise than it is. */
export function correctsFigure(
  parts: Filling,
  doubted: { key: string; value: AnswerValue },
  reading: GroupReading,
): boolean {
  if (reading.kind === 'refused') return false;
  const inWords = [...reading.values.values()].some(({ type }) => fieldOf(type).takesWords === true);
  if (reading.values.size < 2 && inWords) return false;
  return [...reading.values].some(([key, value]) => {
    const known = key === doubted.key ? doubted.value : givenValue(parts.answers, key);
    return fieldOf(value.type).figure !== undefined && (known === undefined || !isSameAnswer(known, value));
  });
}

/** Returns whether two answers to a part say the same. */
export function isSameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  const { bySource } = fieldOf(one.type);
  if (one.type !== other.type) return false;
  // The name of a source is asked after its amount.
  if (bySource !== undefined) return bySource.changed(one, other) === null && bySource.changed(other, one) === null;
  return isSameValue(one, other);
}
