import { fieldOf } from './fields/index.ts';
import type { Filling } from './filling-context.ts';
import type { Place } from './filling-places.ts';
import { takeReason } from './filling-reason.ts';
import type { FillingAdvance, ReadingTools } from './filling-types.ts';
import type { Question } from './form-schema.ts';
import { plainFigureIn } from './correction-text.ts';
import { findReasonRefusal } from './reason-words.ts';

/** “15, vì huyện đếm cả cơ sở đã giải thể”: a figure, and why it is so. */
const BECAUSE =
  /^(.{1,40}?)[\s,;.:–-]+(?:(?:bởi|boi|tại|tai) (?:vì|vi)|vì|vi|do|(?:lý|ly) do(?: (?:là|la))?)[\s:]+(\S+(?:\s+\S+){2,})$/isu;

/** Splits a figure, or what may be one, from the reason that is given with it; null where none is given. */
export function splitExplained(text: string): { figure: string; reason: string } | null {
  const [, figure, reason] = BECAUSE.exec(text.normalize('NFC').trim()) ?? [];
  return figure === undefined || reason === undefined ? null : { figure, reason };
}

/**
 * Takes a figure that is typed with its reason: the reason is kept with it, where it is asked and where it is not.
 * @param take takes the figure alone.
 * @returns null where the text is no such.
 */
export function takeExplained(
  filling: Filling,
  cursor: Place,
  question: Question,
  text: string,
  tools: ReadingTools,
  take: (figure: string) => FillingAdvance,
): FillingAdvance | null {
  const { figure, bySource, takesWords } = fieldOf(question.type);
  if (cursor.at !== 'question' || figure === undefined || bySource !== undefined || takesWords === true) return null;
  const explained = splitExplained(text);
  if (explained === null || plainFigureIn(question, explained.figure) === null) return null;
  const { reason } = explained;
  if (findReasonRefusal(reason) !== null) return null;
  const advance = take(explained.figure);
  const { change, note, cursor: next } = advance;
  if (change?.answer?.state === 'given') {
    const answer = { ...change.answer, reason };
    return { ...advance, note: note?.kind === 'saved' ? { ...note, reason } : note, change: { ...change, answer } };
  }
  return next.at === 'reason' && next.key === question.key
    ? takeReason(filling, next, question, reason, tools)
    : advance;
}
