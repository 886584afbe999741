import type { RuledQuestion } from '../question.ts';
import { CHAPTERS } from '../find-plan-place.ts';
import { placesOf } from '../sentence.ts';
import { forUnits, placesAll } from './matching.ts';

const CUES = [
  'trach nhiem',
  'phai lam gi',
  'phai lam nhung gi',
  'lam gi',
  'lam nhung gi',
  'can lam gi',
  'vai tro',
  'duoc giao gi',
];
const ASIDE = ['ke hoach', 'giao', 'trong ke hoach', 'cua'];

declare module '../reading.ts' {
  interface QuestionKinds {
    duties: true;
  }
}

/** What the plan makes an agency responsible for. */
export const dutiesQuestion: RuledQuestion = {
  examples: ['trách nhiệm của Sở Tài chính', 'UBND các huyện phải làm gì', 'mục II.4.a'],
  phrases: [...CUES, ...ASIDE, ...CHAPTERS],
  places: { takes: ['unit'] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    const { planPlace, units } = question;
    if (planPlace !== null) {
      const places = placesAll(planPlace, cues, placesOf(question, ASIDE), units);
      return [{ reading: { kind: 'duties', place: planPlace.value }, score: 4.5, places }];
    }
    if (cues.length === 0) return [];
    const places = placesAll(cues, placesOf(question, ASIDE));
    if (question.units !== null) return forUnits(question, 'duties', {}, 4, places);
    // "Huyện tôi phải làm gì theo Kế hoạch" asks what the plan says; without the plan, what waits now is asked.
    const own = question.own && placesOf(question, ['ke hoach']).length > 0;
    return !own && placesOf(question, ['trach nhiem', 'vai tro']).length === 0
      ? []
      : [
          {
            reading: { kind: 'duties' },
            score: own ? 4.5 : 3,
            places: placesAll(places, placesOf(question, ['huyen', 'don vi'])),
          },
        ];
  },
};
