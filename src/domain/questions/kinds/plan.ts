import type { RuledQuestion } from '../question.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { placesAll } from './matching.ts';

const PLAN = ['ke hoach', 'ke hoach nay', 'ke hoach sxsh', 'ke hoach hanh dong', 'van ban ke hoach'];
const ASKED = [
  'so bao nhieu',
  'ngay nao',
  'ban hanh',
  'la gi',
  'so may',
  'ai ky',
  'can cu',
  'ngay may',
  'ngay ban hanh',
  'giai doan',
  'noi dung',
  'gioi thieu',
  'ai ban hanh',
  'tom tat',
  'so hieu',
  'ky ngay nao',
  'nam nao',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    plan: true;
  }
}

/** The plan itself: what it is, from when, by whom. */
export const planQuestion: RuledQuestion = {
  examples: ['kế hoạch này ban hành ngày nào'],
  phrases: [...PLAN, ...ASKED],
  places: { takes: [] },
  match: (question) => {
    if (!containsPhrase(question, PLAN) || !containsPhrase(question, ASKED)) return [];
    return [
      { reading: { kind: 'plan' }, score: 3, places: placesAll(placesOf(question, PLAN), placesOf(question, ASKED)) },
    ];
  },
};
