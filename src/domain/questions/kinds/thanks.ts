import type { QuestionType } from '../question.ts';

declare module '../reading.ts' {
  interface QuestionKinds {
    thanks: true;
  }
}

/** Thanks, or goodbye. */
export const thanksQuestion: QuestionType = {
  kind: 'thanks',
  examples: ['cảm ơn em'],
  phrases: [],
  places: { takes: [] },
  match: () => [],
};
