import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { placesAll, tasksNamed } from './matching.ts';

const CUES = [
  'mau thuan',
  'ghi khac nhau',
  'khac nhau',
  'khong khop',
  'khong thong nhat',
  'sai lech',
  'lech nhau',
  'venh nhau',
  'venh',
  'sao lech',
  'ghi lech',
  'cho ghi',
  'cho thi ghi',
  'cho lai ghi',
  'moi cho mot khac',
  'so nao dung',
  'dung cai nao',
  'cai nao dung',
  'cai nao moi dung',
  'sao khong khop',
  'lech so',
  'khong giong nhau',
  'cho nao sai',
  'sai sot',
  'co sai khong',
  'co loi khong',
  'loi gi khong',
];
const ASIDE = [
  'ghi',
  'trieu',
  'phu luc',
  'phu luc i',
  'phu luc ii',
  'i',
  'ii',
  'cho',
  'van ban',
  'ke hoach',
  'so lieu',
  'phu luc',
  'cho nao',
  'o dau',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    contradictions: true;
  }
}

/** Where the document of the plan disagrees with itself. */
export const contradictionsQuestion: RuledQuestion = {
  examples: ['văn bản ghi khác nhau ở đâu'],
  phrases: [...CUES, ...ASIDE],
  places: { takes: ['task'] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    if (cues.length === 0) return [];
    const { ids, places: taskPlaces, weight } = tasksNamed(question);
    // The figures that are held against each other are named, and looked up nowhere.
    const figures = question.keys.flatMap((key, at) => (/^\d/.test(key) ? [at] : []));
    const places = placesAll(cues, figures, placesOf(question, ASIDE), question.year, question.group);
    if (ids.length === 0 || weight < 2) return [{ reading: { kind: 'contradictions' }, score: 4.5, places }];
    const all = [...places, ...taskPlaces];
    return ids.map((task) => ({ reading: { kind: 'contradictions', task }, score: 5, places: all }));
  },
};
