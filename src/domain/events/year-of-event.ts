import { givenValue, type Answers } from '../reporting/answers.ts';
import type { Form } from '../reporting/form-schema.ts';
import { yearOf } from '../text/local-date.ts';

/** Returns the question of a form that tells in which year an event was; null where its year is that of its round. */
export function yearQuestionOf({ questions }: Pick<Form, 'questions'>): string | null {
  const aggregations = questions.flatMap((question) => [
    question.aggregation,
    ...('items' in question ? question.items.map(({ aggregation }) => aggregation) : []),
  ]);
  return aggregations.flatMap((one) => one?.yearOf ?? [])[0] ?? null;
}

/**
 * Returns the year of an event: that of the date in its report, whatever the year under which it was reported.
 * @param key the question with the date; null where no question tells it.
 * @param reported the year under which it was reported, which counts where no date was given.
 */
export function yearOfEvent(key: string | null, answers: Answers, reported: number): number {
  const value = key === null ? undefined : givenValue(answers, key);
  return value?.type === 'date' ? yearOf(value.date) : reported;
}
