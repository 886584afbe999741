import { oneOf } from './sets.ts';
import type { Answer, Answers, AnswerValue } from '../domain/reporting/answers.ts';

/** An answer of a report as its row has it. */
interface AnswerRow {
  questionKey: string;
  state: string;
  value: unknown;
  reason: string | null;
}

/** Returns the answers of a report by their questions, from their rows. */
export function answersOf(rows: readonly AnswerRow[]): Answers {
  return Object.fromEntries(rows.map((row): [string, Answer] => [row.questionKey, answerOf(row)]));
}

function answerOf({ state, value, reason }: AnswerRow): Answer {
  const known = oneOf('Answer.state', state);
  switch (known) {
    case 'later':
      return { state: known };
    case 'given':
      return { state: known, value: value as AnswerValue, reason };
  }
}
