import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';

const CUES = [
  'xin chao',
  'chao',
  'alo',
  'alo ad oi',
  'ad oi',
  'kinh chao',
  'cam on',
  'cam on nhieu',
  'tam biet',
  'chao dong chi',
  'chao buoi sang',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    greeting: true;
  }
}

/** A greeting or a word of thanks, with nothing else in it. */
export const greetingQuestion: RuledQuestion = {
  examples: ['xin chào'],
  phrases: CUES,
  places: { takes: [] },
  match: (question) => {
    const places = placesOf(question, CUES);
    if (places.length === 0) return [];
    return [{ reading: { kind: 'greeting' }, score: question.saysMoreThan(places) ? 0.5 : 3, places }];
  },
};
