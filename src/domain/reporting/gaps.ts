import { isOpen, isPostponed } from './filling-places.ts';
import type { Filling } from './filling-context.ts';

/** The numbers of the questions without a value: never come to, or postponed for want of a figure. */
export interface Gaps {
  unanswered: number[];
  postponed: number[];
}

/** How many questions of a report are answered, each with all its parts, of how many that are asked. */
export interface AnsweredCount {
  given: number;
  questions: number;
}

/** Counts the answered questions of a report as it stands; nothing else counts them. */
export function countGiven(filling: Filling): AnsweredCount {
  const { unanswered, postponed } = findGaps(filling);
  const questions = filling.questions.length;
  return { given: questions - unanswered.length - postponed.length, questions };
}

/** Finds what is missing in a report. "Chưa có số" is a gap, never zero. */
export function findGaps(filling: Filling): Gaps {
  const open = filling.questions.filter((question) => isOpen(filling, question));
  const postponed = filling.questions.filter((question) => !open.includes(question) && isPostponed(filling, question));
  const numbers = (questions: typeof open): number[] => questions.map(({ number }) => number);
  return { unanswered: numbers(open), postponed: numbers(postponed) };
}
