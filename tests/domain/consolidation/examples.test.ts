import { describe, expect, test } from 'vitest';
import { measureTarget } from '../../../src/domain/consolidation/measure-target.ts';
import type { FigureRule } from '../../../src/domain/consolidation/figure-rule.ts';
import { cellOf, consolidated, fact, figureRule, lineOf } from './figures.ts';

const total = figureRule('total', { years: 'latest' });
const informed = figureRule('informed', {
  years: 'latest',
  addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [90] },
});
const event = { yearOf: null, chosen: null };

/** Rules of a task: what its leads report each year, and what each report of an event tells of it. */
function taskRules(code: string): FigureRule[] {
  const bySource = { how: 'sum-by-source', sources: [] } as const;
  return [
    figureRule(`${code} report quantity`, { task: { code, measures: 'quantity' } }),
    figureRule(`${code} report money`, { task: { code, measures: 'disbursed' }, addition: bySource }),
    figureRule(`${code} events`, { task: { code, measures: 'quantity' }, addition: { how: 'count' }, event }),
    figureRule(`${code} events money`, { task: { code, measures: 'disbursed' }, addition: bySource, event }),
  ];
}

describe('figures that must come out exactly', () => {
  test('1. a share is the sum by the sum of the units that have both, never the mean of shares', () => {
    const facts = [
      [40, 20],
      [10, 10],
      [300, 240],
      [60, 54],
    ].flatMap(([whole = 0, part = 0], unit) => [fact('total', unit, 2018, whole), fact('informed', unit, 2018, part)]);
    const of22 = Array.from({ length: 22 }, (_, at) => at);
    const cell = cellOf(consolidated([total, informed], facts, { counted: { total: of22 } }), 'informed');
    expect(lineOf(cell)).toBe('324/410 4/22');
    expect(cell.coverage.missing).toHaveLength(18);
  });

  test('2. a unit without one of both figures counts for neither; the sum of the one figure has it', () => {
    const facts = [
      fact('total', 1, 2018, 126),
      fact('informed', 1, 2018, 82),
      fact('total', 2, 2018, 40),
      fact('informed', 2, 2018, 20),
      fact('total', 3, 2018, 80),
      fact('informed', 3, 2018, 'unknown'),
      fact('total', 4, 2018, 'missing'),
      fact('informed', 4, 2018, 'missing'),
    ];
    const result = consolidated([total, informed], facts);
    expect(lineOf(cellOf(result, 'total'))).toBe('246 3/4');
    expect(lineOf(cellOf(result, 'informed'))).toBe('102/166 2/4');
    expect(cellOf(result, 'informed').coverage).toMatchObject({ unknown: [3], missing: [4] });
  });

  test('3. nothing to report is zero, no figure yet is not; where nobody has one there is no value', () => {
    const news = figureRule('news', { years: 'sum' });
    const facts = [3, 0, 'unknown', 'missing'].map((said, unit) => fact('news', unit, 2018, said));
    expect(lineOf(cellOf(consolidated([news], facts), 'news'))).toBe('3 2/4');
    const nothing = [1, 2].map((unit) => fact('news', unit, 2018, 'missing'));
    expect(lineOf(cellOf(consolidated([news], nothing), 'news'))).toBe('missing 0/2');
    expect(lineOf(cellOf(consolidated([news], [], { counted: { news: [1, 2] } }), 'news'))).toBe('missing 0/2');
  });

  test.each([
    [4 + 5 + 90 + 30, 410, 25, { needed: 103, reached: true, difference: 26 }],
    [4 + 5 + 90 + 30, 410, 50, { needed: 205, reached: false, difference: 76 }],
    [324, 410, 90, { needed: 369, reached: false, difference: 45 }],
    [100, 400, 25, { needed: 100, reached: true, difference: 0 }],
    [99, 400, 25, { needed: 100, reached: false, difference: 1 }],
    [3, 1000, 0.3, { needed: 3, reached: true, difference: 0 }],
  ])('4. %d of %d against %d per cent', (part, whole, bound, expected) => {
    expect(measureTarget(part, whole, [bound])).toEqual([{ bound, ...expected }]);
  });

  test('a share of nothing neither reaches a bound nor misses it', () => {
    expect(measureTarget(0, 0, [25, 50])).toEqual([]);
  });

  test('5. what districts do themselves stands beside a task and is never added to it', () => {
    const [SCT, QUY_HOP, VINH] = [1, 2, 3];
    const facts = [
      ...[38, 38].flatMap((money) => [
        fact('1.3 events', SCT, 2018, 1, 'lop'),
        fact('1.3 events money', SCT, 2018, { industry_promotion: money }, 'lop'),
      ]),
      fact('1.3 events', QUY_HOP, 2018, 1, 'lop'),
      fact('1.3 events money', QUY_HOP, 2018, { other: 12.5 }, 'lop'),
      ...[8, 12].flatMap((money) => [
        fact('1.3 events', VINH, 2018, 1, 'lop'),
        fact('1.3 events money', VINH, 2018, { other: money }, 'lop'),
      ]),
    ];
    const [task] = consolidated(taskRules('1.3'), facts, { leads: { '1.3': [SCT] } }).tasks;
    expect(lineOf(task?.measures.quantity)).toBe('2 1/1');
    expect(lineOf(task?.measures.disbursed)).toBe('76 triệu 1/1');
    expect(task?.beside.map(({ rule, cell }) => `${rule.key}: ${lineOf(cell)}`)).toEqual([
      '1.3 events: 3 3/3',
      '1.3 events money: 32.5 triệu 3/3',
    ]);
  });

  test('6. several leads of a task are added up by source; one without work in the year is not waited for', () => {
    const [SCT, STNMT, SKHCN] = [1, 2, 3];
    const facts = [
      fact('2.1 report quantity', SCT, 2018, 1),
      fact('2.1 report money', SCT, 2018, { central: 480, counterpart: 500 }),
      fact('2.1 report quantity', STNMT, 2018, 1),
      fact('2.1 report money', STNMT, 2018, { environment: 450, counterpart: 500 }),
      fact('2.1 report quantity', SKHCN, 2018, 'not-asked'),
      fact('2.1 report money', SKHCN, 2018, 'not-asked'),
    ];
    const [task] = consolidated(taskRules('2.1'), facts, { leads: { '2.1': [SCT, STNMT, SKHCN] } }).tasks;
    expect(lineOf(task?.measures.quantity)).toBe('2 2/2');
    expect(lineOf(task?.measures.disbursed)).toBe('1930 triệu 2/2');
    expect(task?.measures.disbursed).toMatchObject({
      value: { bySource: { central: 480e6, environment: 450e6, counterpart: 1000e6 } },
    });
  });

  test('7. money that a lead passed on and the receiver reports too counts once', () => {
    const [SCT, DAI] = [1, 2];
    const facts = [
      fact('1.1 report money', SCT, 2018, { industry_promotion: 30 }),
      fact('1.1 report money', DAI, 2018, { industry_promotion: 20 }),
    ];
    const [task] = consolidated(taskRules('1.1'), facts, { leads: { '1.1': [SCT] } }).tasks;
    expect(lineOf(task?.measures.disbursed)).toBe('30 triệu 1/1');
    expect(task?.beside.map(({ cell }) => lineOf(cell))).toEqual(['20 triệu 1/1']);
  });

  test('9. figures in bands are counted, with both borders within, and the median is told', () => {
    const saving = figureRule('saving', { years: 'latest', addition: { how: 'bands', borders: [5, 13] }, event });
    const facts = [3, 5, 8, 13, 13.5, 'unknown'].map((said, thing) => fact('saving', 1, 2018, said, 'mau-c', thing));
    expect(lineOf(cellOf(consolidated([saving], facts), 'saving'))).toBe('1 / 3 / 1, median 8 5/6');
    const even = [20, 4, 10, 6].map((said, thing) => fact('saving', 1, 2018, said, 'mau-c', thing));
    expect(lineOf(cellOf(consolidated([saving], even), 'saving'))).toBe('1 / 2 / 1, median 8 4/4');
    // Over several years the newest report of each facility counts.
    const later = [...even, fact('saving', 1, 2019, 2, 'mau-c', 0)];
    const years = { from: 2018, to: 2019 };
    expect(lineOf(cellOf(consolidated([saving], later, years), 'saving'))).toBe('2 / 2 / 0, median 5 4/4');
  });

  test('10. of some figures the newest year counts, others are added up, over the years of the plan', () => {
    const years = [2017, 2018, 2019, 2020];
    const news = figureRule('news', { years: 'sum' });
    const said = (figure: string, unit: number, values: (number | 'unknown' | 'missing')[]) =>
      years.map((year, at) => fact(figure, unit, year, values[at] ?? 'missing'));
    const facts = [
      ...said('total', 1, [120, 126, 'missing', 131]),
      ...said('total', 2, [12, 'unknown', 15, 'missing']),
      ...said('news', 1, [3, 0, 'missing', 5]),
      ...said('news', 2, [1, 2, 2, 'missing']),
    ];
    expect(lineOf(cellOf(consolidated([total], facts, { from: 2020 }), 'total'))).toBe('131 1/2');
    const review = consolidated([total, news], facts, { from: 2017, to: 2020 });
    expect(lineOf(cellOf(review, 'total'))).toBe('146 2/2');
    const reviewed = cellOf(review, 'total');
    const carried = reviewed.kind === 'value' ? reviewed.carried.map(({ unitId, year }) => [unitId, year]) : [];
    expect(carried).toEqual([[2, 2019]]);
    expect(lineOf(cellOf(review, 'news'))).toBe('13 6/8');
  });

  test('12. a corrected figure of one unit changes the share; the version of before stays as it was', () => {
    const factsWith = (vinh: number) =>
      [
        [40, 20],
        [10, 10],
        [vinh, 240],
        [60, 54],
      ].flatMap(([whole = 0, part = 0], unit) => [
        fact('total', unit, 2018, whole),
        fact('informed', unit, 2018, part),
      ]);
    const of = (vinh: number) => lineOf(cellOf(consolidated([total, informed], factsWith(vinh)), 'informed'));
    expect([of(300), of(310)]).toEqual(['324/410 4/4', '324/420 4/4']);
  });
});
