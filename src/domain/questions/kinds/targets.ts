import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { placesAll, yearOf } from './matching.ts';

const CUES = [
  'chi tieu',
  'muc tieu',
  'ty le',
  'ti le',
  'phan tram',
  'bao nhieu phan tram',
  'cac chi tieu',
  'muc tieu cu the',
];
const ASIDE = ['ke hoach', 'dat', 'chua dat', 'dat duoc', 'dat bao nhieu', 'den dau', 'the nao', 'cu the', 'can dat'];

declare module '../reading.ts' {
  interface QuestionKinds {
    targets: true;
  }
}

/** The targets of the plan, or one of them. */
export const targetsQuestion: RuledQuestion = {
  examples: ['các chỉ tiêu của kế hoạch', 'chỉ tiêu cán bộ được đào tạo'],
  phrases: [...CUES, ...ASIDE],
  places: { takes: ['target', 'year'] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    if (cues.length === 0 || isSpending(question.words)) return [];
    const { target } = question;
    const places = placesAll(cues, target, question.year, placesOf(question, ASIDE));
    const reading = { kind: 'targets' as const, ...yearOf(question) };
    return [{ reading: target === null ? reading : { ...reading, target: target.value }, score: 4, places }];
  },
};

/**
 * Returns whether a question means spending: "chi tiêu" with its mark in the second word alone is spending, "chỉ tiêu"
 * a target; without marks it is a target.
 */
export function isSpending(words: readonly { written: string }[]): boolean {
  return words.some(({ written }, at) => written === 'chi' && words[at + 1]?.written === 'tiêu');
}
