import type { QuestionType } from '../question.ts';

/** Words of orders, known so that none of them is taken for a slip of another. */
const ORDERED = [
  'nhac nho',
  'nhac nop bao cao',
  'don doc',
  'gia han',
  'lui han',
  'xuat bao cao',
  'soan thao',
  'du thao',
  'ban nhap',
  'mo dot',
  'thong bao',
  'nhap ho',
];

/** The kinds of question that are known by what training taught alone: no rule looks for their words. */
export const LEARNED_QUESTIONS = {
  /** The plan or the units of another province, which are not known here. */
  elsewhere: {
    examples: ['Sở Công Thương Hà Tĩnh nộp chưa'],
    places: { takes: [] },
  },
  /** A figure that units report: of a unit, of a year, over all. */
  figure: {
    examples: ['Tân Kỳ có bao nhiêu cơ sở áp dụng SXSH', 'huyện nào phát nhiều tờ rơi nhất'],
    places: {
      takes: ['figure', 'unit', 'year', 'unitKind'],
      needs: 'figure',
      ways: ['compare', 'most', 'least', 'share', 'sum', 'list'],
    },
  },
  /** Something that the bot is told to do: the button that does it is offered. */
  order: {
    examples: ['nhắc Quỳ Châu giúp tôi'],
    phrases: ORDERED,
    places: { takes: ['do', 'unit'], needs: 'do' },
  },
  /** What the plan's document says of something that has no figure. */
  passage: {
    examples: ['sản xuất sạch hơn là gì'],
    places: { takes: [] },
  },
  /** Thanks, or goodbye. */
  thanks: {
    examples: ['cảm ơn em'],
    places: { takes: [] },
  },
} satisfies Record<string, QuestionType & { match?: never }>;

type LearnedKinds = Record<keyof typeof LEARNED_QUESTIONS, true>;

declare module '../reading.ts' {
  interface QuestionKinds extends LearnedKinds {}
}
