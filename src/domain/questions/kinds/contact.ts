import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { forUnits, placesAll } from './matching.ts';

const CUES = [
  'dau moi',
  'so dien thoai',
  'dien thoai',
  'lien he',
  'phu trach',
  'lien lac',
  'so may',
  'can bo phu trach',
  'goi cho',
  'dau moi lien he',
  'ai phu trach',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    contact: true;
  }
}

/** Who acts for a unit, and how they are reached. */
export const contactQuestion: RuledQuestion = {
  examples: ['đầu mối của huyện Kỳ Sơn là ai', 'số điện thoại đầu mối Đô Lương'],
  phrases: [...CUES, 'huyen', 'can bo', 'cua'],
  places: { takes: ['unit'] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    if (cues.length === 0) return [];
    const places = placesAll(cues, placesOf(question, ['huyen', 'can bo', 'lam', 'don vi']));
    if (question.units !== null) return forUnits(question, 'contact', {}, 4.5, places);
    const unit = question.topic.find((reading) => reading.unit !== undefined)?.unit;
    return [{ reading: unit === undefined ? { kind: 'contact' } : { kind: 'contact', unit }, score: 3.5, places }];
  },
};
