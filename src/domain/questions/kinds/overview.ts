import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';

const CUES = [
  'tinh hinh',
  'tinh hinh chung',
  'tinh hinh the nao',
  'tinh hinh ke hoach',
  'tong quan',
  'co gi moi',
  'moi viec',
  'cong viec den dau',
  'cong viec the nao',
];
const ASIDE = [
  'the nao',
  'ra sao',
  'sao',
  'den dau',
  'toi dau',
  'hien nay',
  'hien tai',
  'tuan nay',
  'thang nay',
  'hom nay',
  'bao cao',
  'cho biet',
  'chung',
  'dao nay',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    overview: true;
  }
}

/** How things stand, of nothing in particular: whoever asks gets what is theirs to follow. */
export const overviewQuestion: RuledQuestion = {
  examples: ['tình hình thế nào', 'tình hình chung ra sao'],
  phrases: [...CUES, ...ASIDE],
  places: { takes: [] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    const places = [...cues, ...placesOf(question, ASIDE)];
    if (cues.length === 0 || question.units !== null || question.numbered !== null || question.saysMoreThan(places))
      return [];
    return [{ reading: { kind: 'overview' }, score: 3, places }];
  },
};
