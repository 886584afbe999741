import type { QuestionType } from '../question.ts';

declare module '../reading.ts' {
  interface QuestionKinds {
    elsewhere: true;
  }
}

/** The plan or the units of another province, which are not known here. */
export const elsewhereQuestion: QuestionType = {
  kind: 'elsewhere',
  examples: ['Sở Công Thương Hà Tĩnh nộp chưa'],
  phrases: [],
  places: { takes: [] },
  match: () => [],
};
