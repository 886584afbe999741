import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';

const CUES = [
  'huong dan su dung',
  'huong dan',
  'hoi duoc gi',
  'hoi nhung gi',
  'hoi gi',
  'de hoi',
  'cach hoi',
  'giup duoc gi',
  'giup gi',
  'tro giup',
  'bot lam duoc gi',
  'ban lam duoc gi',
  'cach dung',
  'cach su dung',
  'hoi the nao',
  'lenh nao',
  'hoi duoc nhung gi',
  'tra loi duoc gi',
  'tra loi nhung gi',
  'tra loi duoc nhung gi',
  'biet nhung gi',
  'tra loi nhung cai gi',
  'biet gi',
  'hoi nhung cai gi',
  'bot nay',
  'co the hoi nhung gi',
  'co the hoi gi',
  'cac lenh',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    help: true;
  }
}

/** What can be asked and done here. */
export const helpQuestion: RuledQuestion = {
  examples: ['tôi có thể hỏi những gì'],
  phrases: [...CUES, 'bot'],
  places: { takes: [] },
  match: (question) => {
    const places = placesOf(question, CUES);
    return places.length === 0
      ? []
      : [{ reading: { kind: 'help' }, score: question.saysMoreThan(places) ? 0.5 : 4.5, places }];
  },
};
