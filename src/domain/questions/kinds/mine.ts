import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { placesAll } from './matching.ts';

const OWED = [
  'nop',
  'no',
  'con no',
  'thieu',
  'con thieu',
  'bao cao',
  'duyet',
  'nhap',
  'nop chua',
  'no bao cao',
  'no gi',
  'van ban',
  'nhan chua',
  'nhan duoc chua',
  'duoc nhan chua',
  'da nhan',
  'gui',
  'duyet chua',
  'may cau',
  'so lieu',
  'bao cao nao',
  'thieu gi',
  'den dau',
  'con',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    mine: true;
  }
}

/** What the asker's own unit owes, and how far its report is. */
export const mineQuestion: RuledQuestion = {
  examples: ['huyện tôi nộp chưa', 'tôi còn nợ báo cáo nào'],
  phrases: [...OWED, 'don vi toi', 'huyen toi', 'huyen minh', 'cua toi', 'toi', 'minh', 'chung toi'],
  places: { takes: [] },
  match: (question) => {
    if (!question.own || question.units !== null) return [];
    const cues = placesOf(question, OWED);
    if (cues.length === 0) return [];
    const places = placesAll(cues, question.year, placesOf(question, ['huyen', 'don vi', 'huyen toi', 'don vi toi']));
    return [{ reading: { kind: 'mine' }, score: 3.2, places }];
  },
};
