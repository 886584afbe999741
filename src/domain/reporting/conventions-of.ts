import type { Form } from './form-schema.ts';
import { renumberQuestions } from './named-questions.ts';
import { questionsOf } from './questions-of.ts';

/**
 * Returns the conventions of a form with the numbers that its questions have in a year: a question that is not asked is
 * not named, and those after it have moved up.
 */
export function conventionsOf(form: Form, year: number): string[] {
  const numbers = new Map(questionsOf(form, year).map(({ key, number }) => [key, number]));
  const numberOf = new Map(form.questions.map((question) => [question.number, numbers.get(question.key)]));
  return form.conventions.map((convention) => renumberQuestions(convention, (number) => numberOf.get(number)));
}
