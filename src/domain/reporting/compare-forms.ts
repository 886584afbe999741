import { isAsked } from './fields/index.ts';
import type { Form } from './form-schema.ts';

/** What a new version of a form asks otherwise, by the numbers of the questions. */
export interface FormChange {
  /** Questions of the new version whose answers stay: key and type are the same. */
  kept: number[];
  /** Questions of the new version that are asked anew. */
  added: number[];
  /** Questions of the old version that are asked no longer; their answers stay in the store. */
  dropped: number[];
}

/** Compares two versions of a form as drafts will be carried from the one to the other. */
export function compareForms(before: Form, after: Form): FormChange {
  const asked = (form: Form): Form['questions'] => form.questions.filter(isAsked);
  const among = (form: Form, { key, type }: { key: string; type: string }): boolean =>
    asked(form).some((question) => question.key === key && question.type === type);
  const numbers = (questions: Form['questions']): number[] => questions.map(({ number }) => number);
  return {
    kept: numbers(asked(after).filter((question) => among(before, question))),
    added: numbers(asked(after).filter((question) => !among(before, question))),
    dropped: numbers(asked(before).filter((question) => !among(after, question))),
  };
}
