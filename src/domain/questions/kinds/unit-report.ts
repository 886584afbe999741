import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { forUnits, placesAll, yearOf } from './matching.ts';

const REPORT = [
  'nop',
  'bao cao',
  'gui',
  'duyet',
  'van ban ky',
  'nop chua',
  'da nop',
  'chua nop',
  'nop bao cao',
  'tinh hinh',
  'nop cham',
  'nop tre',
  'so lieu',
  'van ban',
  'nop roi',
  'gui bao cao',
  'duyet chua',
  'tien do bao cao',
  'tre',
  'cham',
];
const ASIDE = ['huyen', 'den dau', 'the nao', 'don vi', 'phong kinh te', 'tinh hinh', 'may gio'];

declare module '../reading.ts' {
  interface QuestionKinds {
    'unit-report': true;
  }
}

/** Whether one unit has reported. */
export const unitReportQuestion: RuledQuestion = {
  examples: ['huyện Quỳ Châu nộp chưa', 'báo cáo của Nghi Lộc đã duyệt chưa'],
  phrases: [...REPORT, ...ASIDE],
  places: { takes: ['unit', 'year'], needs: 'unit' },
  match: (question) => {
    const cues = placesOf(question, REPORT);
    const places = placesAll(cues, question.year, placesOf(question, ASIDE));
    return forUnits(question, 'unit-report', yearOf(question), cues.length > 0 ? 3 : 1.5, places);
  },
};
