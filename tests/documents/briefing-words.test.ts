import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/documents/briefing/briefing-data.ts';
import { briefingPage } from '../../src/documents/briefing/briefing-words.ts';

const money = (planned: number | null, spent: number | null): Briefing['money'] => ({
  year: 2018,
  planned,
  spent,
  tasks: 12,
  known: spent === null ? 0 : 3,
  disputed: [],
  before: null,
});
const briefing = (change: Partial<Briefing> = {}): Briefing => ({
  coordinator: { name: 'Sở Công Thương tỉnh Nghệ An' } as Briefing['coordinator'],
  province: null,
  plan: { title: 'Kế hoạch', shortTitle: 'Kế hoạch SXSH' },
  at: new Date('2018-11-12T01:00:00Z'),
  reports: [],
  tasks: { year: 2018, total: 12, done: 0, unreported: 12, unreportedBefore: [], late: [], due: [] },
  obstacles: [],
  money: money(1770, null),
  next: [],
  toReview: 0,
  nextTasks: { year: 2018, codes: [] },
  ...change,
});
const moneyOf = (given: Briefing['money']): readonly string[] =>
  briefingPage(briefing({ money: given })).sections[3]?.lines ?? [];

describe('the page for the giao ban as a leader reads it', () => {
  test.each([
    [1770, 30.5, 'Đã giải ngân 30,5/1.770 triệu đồng theo Kế hoạch (1,7%).'],
    [1770, null, 'Kế hoạch 1.770 triệu đồng; chưa có số liệu giải ngân được duyệt.'],
    [null, 1234.5, 'Đã giải ngân 1.234,5 triệu đồng; Kế hoạch không ghi kinh phí năm.'],
    [null, null, 'Kế hoạch không ghi kinh phí năm; chưa có số liệu giải ngân được duyệt.'],
    [0, 12, 'Đã giải ngân 12 triệu đồng; Kế hoạch không bố trí kinh phí năm.'],
  ])('money of %s planned and %s spent: the unit stands once', (planned, spent, said) => {
    const rests = spent === null ? '' : ' Theo số liệu của 3/12 nhiệm vụ.';
    expect(moneyOf(money(planned, spent))).toEqual([`${said}${rests}`]);
    expect(said.match(/triệu đồng/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('figures that contradict each other are named, and not added', () => {
    expect(moneyOf({ ...money(1770, null), disputed: ['1.3', '2.1'] })).toEqual([
      'Kế hoạch 1.770 triệu đồng; chưa có số liệu giải ngân được duyệt. Số giải ngân ghi khác nhau, chưa cộng: nhiệm vụ 1.3, 2.1.',
    ]);
  });

  test('the numbers are said in one sentence', () => {
    expect(briefingPage(briefing()).summary).toBe(
      'Chưa mở kỳ báo cáo; không có nhiệm vụ chậm; không có vướng mắc mở; chưa có số liệu giải ngân được duyệt.',
    );
    const report = {
      title: 'Báo cáo năm 2018',
      total: 21,
      submitted: 2,
      approved: 1,
      dueOn: '2018-12-14',
      closed: false,
    };
    const apart = { late: false, missing: [], returned: [], excused: [], waived: [], handedInLate: [] };
    const late = { code: '2.2', title: 'Đánh giá nhanh', year: 2017, leads: ['Sở Công Thương'] };
    const before = { ...money(1500, 950), year: 2017 };
    const page = briefingPage(
      briefing({
        reports: [{ ...report, ...apart }],
        tasks: { ...briefing().tasks, late: [late] },
        money: { ...money(1770, null), before },
      }),
    );
    expect(page.summary).toBe(
      'Báo cáo năm 2018: đã nộp 02/21; 01 nhiệm vụ chậm; không có vướng mắc mở; năm 2017 đã giải ngân 950 triệu đồng.',
    );
  });
});
