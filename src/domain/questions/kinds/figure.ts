import type { QuestionType } from '../question.ts';

declare module '../reading.ts' {
  interface QuestionKinds {
    figure: true;
  }
}

/** A figure that units report: of a unit, of a year, over all. */
export const figureQuestion: QuestionType = {
  kind: 'figure',
  examples: ['Tân Kỳ có bao nhiêu cơ sở áp dụng SXSH', 'huyện nào phát nhiều tờ rơi nhất'],
  phrases: [],
  places: {
    takes: ['figure', 'unit', 'year', 'unitKind'],
    needs: 'figure',
    ways: ['compare', 'most', 'least', 'share', 'sum', 'list'],
  },
  match: () => [],
};
