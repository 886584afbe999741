import type { Form, Question } from './form-schema.ts';

/** The questions that a form asks in the round of `year`, in order, each in the wording of that year. */
export function questionsOf(form: Form, year: number): Question[] {
  return form.questions
    .filter(({ years }) => years === undefined || years.includes(year))
    .map((question) => {
      const variant = question.variants?.find(({ years }) => years.includes(year));
      return variant === undefined ? question : ({ ...question, ...variant, years: question.years } as Question);
    })
    .sort((a, b) => a.number - b.number);
}

/** The title of a form or round with its year put in. */
export function titleOf(form: Pick<Form, 'title'>, year: number): string {
  return form.title.replaceAll('{year}', String(year));
}
