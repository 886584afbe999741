import type { QuestionType } from '../question.ts';

declare module '../reading.ts' {
  interface QuestionKinds {
    passage: true;
  }
}

/** What the plan's document says of something that has no figure. */
export const passageQuestion: QuestionType = {
  kind: 'passage',
  examples: ['sản xuất sạch hơn là gì'],
  phrases: [],
  places: { takes: [] },
  match: () => [],
};
