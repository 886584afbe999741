import type { Filling } from './filling.ts';

/** The numbers of the questions without a value: never come to, or postponed for want of a figure. */
export interface Gaps {
  unanswered: number[];
  postponed: number[];
}

/** What is missing in a report. "Chưa có số" is a gap, never zero. */
export function findGaps({ questions, answers }: Pick<Filling, 'questions' | 'answers'>): Gaps {
  const numbersWhere = (state: 'later' | undefined): number[] =>
    questions.filter(({ key }) => answers[key]?.state === state).map(({ number }) => number);
  return { unanswered: numbersWhere(undefined), postponed: numbersWhere('later') };
}
