import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/documents/briefing/briefing-data.ts';
import { briefingPage, WHOLE } from '../../src/documents/briefing/briefing-words.ts';
import { CITED_PLAN } from '../support/sample-report.ts';

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
  plan: CITED_PLAN,
  at: new Date('2018-11-12T01:00:00Z'),
  reports: [],
  tasks: { year: 2018, total: 12, done: 0, unreported: 12, partly: [], unreportedBefore: [], late: [], due: [] },
  obstacles: [],
  money: money(1770, null),
  next: [],
  toReview: 0,
  nextTasks: { year: 2018, codes: [], unreported: [], partly: [] },
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

  const many = briefing({
    reports: [
      {
        title: 'Báo cáo năm 2018',
        total: 21,
        submitted: 0,
        approved: 0,
        dueOn: '2018-12-14',
        closed: false,
        late: false,
        missing: Array.from({ length: 19 }, (_, at) => `Huyện ${at}`),
        returned: [],
        excused: [],
        waived: [],
        handedInLate: [],
      },
    ],
    obstacles: Array.from({ length: 6 }, (_, at) => ({
      unit: `Đơn vị ${at}`,
      task: null,
      text: `Thiếu kinh phí ${'mua nguyên liệu, nhiên liệu '.repeat(5)}cuối cùng ${at}.`,
      on: '2018-11-01',
      answered: false,
    })),
    next: Array.from({ length: 6 }, (_, at) => ({ on: `2018-12-0${at + 1}`, what: `mốc ${at}` })),
    nextTasks: { year: 2018, codes: ['1.1'], unreported: Array.from({ length: 16 }, (_, at) => `2.${at}`), partly: [] },
  });

  test('the whole of it leaves nothing out, and cuts nothing', () => {
    const lines = briefingPage(many, WHOLE).sections.flatMap((section) => section.lines);
    const text = lines.join('\n');
    expect(text).not.toMatch(/…| khác\b/);
    for (const said of ['Huyện 18', 'cuối cùng 5', 'mốc 5', '2.15']) expect(text).toContain(said);
    const page = briefingPage(many)
      .sections.flatMap((section) => section.lines)
      .join('\n');
    expect(page).toMatch(/và 09 đơn vị khác[\s\S]*…[\s\S]*Và 02 mốc khác/);
  });

  test('tasks of which nothing is known are not called unfinished', () => {
    expect(briefingPage(many, WHOLE).sections[4]?.lines.slice(-2)).toEqual([
      'Thực hiện 01 nhiệm vụ năm 2018 chưa xong: 1.1.',
      expect.stringMatching(/^Năm 2018 có 16 nhiệm vụ chưa có số liệu: 2\.0, /),
    ]);
  });
});
