import type { QuestionType } from '../question.ts';

declare module '../reading.ts' {
  interface QuestionKinds {
    order: true;
  }
}

/** Something that the bot is told to do: the button that does it is offered. */
export const orderQuestion: QuestionType = {
  kind: 'order',
  examples: ['nhắc Quỳ Châu giúp tôi'],
  phrases: [],
  places: { takes: ['do', 'unit'], needs: 'do' },
  match: () => [],
};
