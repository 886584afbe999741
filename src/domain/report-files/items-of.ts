import type { Question } from '../reporting/form-schema.ts';

/** Returns the parts of a question; none where it has none. */
export function itemsOf(question: Question): readonly Question[] {
  return 'items' in question ? question.items : [];
}
