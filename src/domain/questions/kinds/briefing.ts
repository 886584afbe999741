import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';

const BRIEFING = [
  'giao ban',
  'bao cao giao ban',
  'trang giao ban',
  'tai lieu giao ban',
  'hop giao ban',
  'noi dung giao ban',
  'so lieu giao ban',
  'giao ban thang nay',
  'phuc vu giao ban',
  'chuan bi giao ban',
];
const ASIDE = ['thang nay', 'thang', 'hang thang', 'tong hop', 'in', 'chuan bi', 'hop', 'phuc vu', 'lap', 'so lieu'];

declare module '../reading.ts' {
  interface QuestionKinds {
    briefing: true;
  }
}

/** The page for the giao ban of this month. */
export const briefingQuestion: RuledQuestion = {
  examples: ['báo cáo giao ban tháng này', 'trang giao ban'],
  phrases: [...BRIEFING, ...ASIDE],
  places: { takes: [] },
  match: (question) => {
    const places = placesOf(question, BRIEFING);
    // Only this month's is made: what names a year or a unit asks for something else.
    if (places.length === 0 || question.units !== null || question.numbered !== null) return [];
    return [{ reading: { kind: 'briefing' }, score: 5, places: [...places, ...placesOf(question, ASIDE)] }];
  },
};
