import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';

const CUES = [
  'phai lam gi',
  'can lam gi',
  'lam gi tiep',
  'lam gi nua',
  'viec can lam',
  'co viec gi',
  'tiep theo',
  'buoc tiep theo',
  'lam gi bay gio',
  'bay gio lam gi',
  'viec tiep theo',
  'nen lam gi',
  'con viec gi',
  'viec cua toi',
  'viec gi can lam',
  'can lam viec gi',
  'phai lam viec gi',
  'lam viec gi',
];

const OTHERS = ['co so', 'doanh nghiep', 'cac huyen', 'cac so', 'cac don vi'];

declare module '../reading.ts' {
  interface QuestionKinds {
    next: true;
  }
}

/** What waits for the asker. */
export const nextQuestion: RuledQuestion = {
  examples: ['tôi cần làm gì', 'việc cần làm tiếp theo'],
  phrases: [...CUES, ...OTHERS],
  places: { takes: [] },
  match: (question) => {
    const places = placesOf(question, CUES);
    if (places.length === 0 || question.units !== null || question.numbered !== null) return [];
    // What others have to do is another question.
    if (placesOf(question, OTHERS).length > 0) return [];
    return [{ reading: { kind: 'next' }, score: 4, places }];
  },
};
