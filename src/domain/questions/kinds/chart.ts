import type { Candidate, RuledQuestion } from '../question.ts';
import type { ChartKind } from '../reading.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { placesAll, yearOf } from './matching.ts';

const CHART = [
  'bieu do',
  've bieu do',
  've hinh',
  'do thi',
  'hinh ve',
  'so do',
  'bang hinh',
  'xem hinh',
  'chart',
  'dang hinh',
  've do thi',
  'bieu do hoa',
];
const ABOUT: readonly [ChartKind, readonly string[]][] = [
  [
    'reports',
    [
      'nop bao cao',
      'bao cao',
      'nop',
      'don vi',
      'huyen',
      'cac huyen',
      'cac don vi',
      'tinh hinh nop',
      'da nop',
      'tinh hinh bao cao',
      'tinh hinh nop bao cao',
      'tien do nop',
      'tien do nop bao cao',
      'tien do bao cao',
    ],
  ],
  ['targets', ['chi tieu', 'muc tieu', 'ty le', 'ti le', 'cac chi tieu']],
  ['budget', ['kinh phi', 'ngan sach', 'nguon von', 'giai ngan', 'nguon', 'chi phi', 'kinh phi theo nguon', 'so tien']],
  ['progress', ['tien do', 'nhiem vu', 'tien do nhiem vu', 'cac nhiem vu', 'tien do thuc hien', 'ke hoach']],
];
const ASIDE = ['ve', 'theo nam', 'cac nam', 'theo nguon', 'tung nam', 'hang nam', 'tinh hinh', 'hinh', 'gui'];

declare module '../reading.ts' {
  interface QuestionKinds {
    chart: true;
  }
}

/** A picture of how things stand: of tasks, reports, targets or money. */
export const chartQuestion: RuledQuestion = {
  examples: ['biểu đồ kinh phí', 've bieu do tien do nhiem vu', 'biểu đồ nộp báo cáo'],
  phrases: [...CHART, ...ABOUT.flatMap(([, phrases]) => phrases), ...ASIDE],
  places: { takes: ['chart', 'year'] },
  match: (question) => {
    const drawn = placesOf(question, CHART);
    // A chart is of the whole plan: what names a task or a unit asks for something that is not drawn.
    if (drawn.length === 0 || question.units !== null || question.numbered !== null) return [];
    const named = ABOUT.filter(([, phrases]) => containsPhrase(question, phrases)).map(([chart]) => chart);
    // "Tiến độ" is said of reports and of money too: it means tasks only where nothing else is named.
    const others = named.filter((chart) => chart !== 'progress');
    const charts = others.length > 0 ? others : named;
    const about = ABOUT.flatMap(([, phrases]) => placesOf(question, phrases));
    const places = placesAll(drawn, about, placesOf(question, ASIDE));
    return (charts.length === 0 ? [undefined] : charts).map((chart): Candidate => {
      // Progress and money are drawn over all years: a year that is named with them is left unexplained.
      const dated = (chart === 'reports' || chart === 'targets') && question.year !== null;
      return {
        reading: { kind: 'chart', ...(chart === undefined ? {} : { chart }), ...(dated ? yearOf(question) : {}) },
        score: 5,
        places: dated ? placesAll(places, question.year) : places,
      };
    });
  },
};
