import { writeAnswer } from '../reporting/answer-in-words.ts';
import type { Answer, Answers } from '../reporting/answers.ts';
import { fieldOf } from '../reporting/fields/index.ts';
import type { Form, Question } from '../reporting/form-schema.ts';

/** Returns the question whose answer names an event: the first that is a name, else the first of all. */
export function nameQuestionOf({ questions }: Pick<Form, 'questions'>): Question | null {
  return questions.find(({ type }) => fieldOf(type).isName === true) ?? questions[0] ?? null;
}

/** Returns what an event is called in its report, in plain words; null where the report does not name it. */
export function nameOfEvent(form: Pick<Form, 'questions'>, answers: Answers): string | null {
  const question = nameQuestionOf(form);
  const answer: Answer | undefined = question === null ? undefined : answers[question.key];
  return question === null || answer?.state !== 'given' ? null : writeAnswer(question, answer);
}
