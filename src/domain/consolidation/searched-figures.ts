import type { Form } from '../reporting/form-schema.ts';
import { listFigures } from './list-figures.ts';

/** A figure of a form, as far as it is asked for by words. */
export interface SearchedFigure {
  key: string;
  label: string;
  /** What people call it, besides its label. */
  names: readonly string[];
  /** The number of its question in the form. */
  number: number;
  /** The question that asks for it in the form. */
  question: string;
  /** What is counted, as the form says it. */
  measure: string;
  /** Reported of each event, and not by a unit for its year. */
  ofEvents: boolean;
}

/** Returns the figures of forms that are asked for by words: the tasks' own are asked for by the task. */
export function searchedFigures(forms: readonly Form[]): SearchedFigure[] {
  const questionOf = new Map(
    forms.flatMap(({ key, questions }) => questions.map((question) => [`${key} ${question.key}`, question] as const)),
  );
  return listFigures(forms).rules.flatMap(({ key, label, names, measure, task, places, event }) => {
    const [first] = places;
    if (task !== null || first === undefined) return [];
    const asked = questionOf.get(`${first.form} ${first.question}`);
    return [
      {
        key,
        label,
        names,
        number: first.number,
        question: asked?.text ?? '',
        measure: measure ?? '',
        ofEvents: event !== null,
      },
    ];
  });
}
