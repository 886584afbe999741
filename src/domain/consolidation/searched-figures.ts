import type { Form } from '../reporting/form-schema.ts';
import { listFigures } from './list-figures.ts';

/** Returns the figures of forms that are asked for by words: the tasks' own are asked for by the task. */
export function searchedFigures(
  forms: readonly Form[],
): { key: string; label: string; question: string; measure: string; ofEvents: boolean }[] {
  const questionOf = new Map(
    forms.flatMap(({ key, questions }) => questions.map((question) => [`${key} ${question.key}`, question] as const)),
  );
  return listFigures(forms).rules.flatMap(({ key, label, measure, task, places, event }) => {
    const [first] = places;
    if (task !== null || first === undefined) return [];
    const asked = questionOf.get(`${first.form} ${first.question}`);
    return [{ key, label, question: asked?.text ?? '', measure: measure ?? '', ofEvents: event !== null }];
  });
}
