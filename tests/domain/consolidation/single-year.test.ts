import { describe, expect, test } from 'vitest';
import { lacksSingleYears, singleYear } from '../../../src/domain/consolidation/single-year.ts';
import { cellOf, consolidated, fact, figureRule, lineOf } from './figures.ts';

describe('one year of a consolidation of several', () => {
  const total = figureRule('total', { years: 'latest' });
  const informed = figureRule('informed', {
    years: 'latest',
    addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [90] },
  });
  const money = figureRule('2.1 report', {
    years: 'sum',
    task: { code: '2.1', measures: 'disbursed' },
    addition: { how: 'sum-by-source', sources: [] },
  });
  const whole = consolidated(
    [total, informed, money],
    [
      fact('total', 1, 2018, 40),
      fact('informed', 1, 2018, 20),
      fact('total', 2, 2019, 60),
      fact('informed', 2, 2019, 54),
      fact('2.1 report', 1, 2018, { central: 480 }),
      fact('2.1 report', 1, 2019, { central: 20, counterpart: 5 }),
      fact('2.1 report', 2, 2018, { counterpart: 100 }),
    ],
    { from: 2018, to: 2020, leads: { '2.1': [1] } },
  );

  test.each([
    [2018, '20/40 1/1', '480 triệu 1/1', '100 triệu 1/1'],
    [2019, '54/60 1/1', '25 triệu 1/1', 'missing 0/0'],
    [2020, 'missing 0/0', 'missing 0/0', 'missing 0/0'],
  ])('of %d is what was said of it', (year, share, spent, beside) => {
    const one = singleYear(whole, year);
    const [task] = one.tasks;
    expect(lineOf(cellOf(one, 'informed'))).toBe(share);
    expect(lineOf(task?.measures.disbursed)).toBe(spent);
    expect(lineOf(task?.beside[0]?.cell)).toBe(beside);
  });

  test('has what is counted anew each year as that year by itself has it, with who is missing', () => {
    const options = [
      { key: 'done', label: '' },
      { key: 'doing', label: '' },
    ];
    const status = figureRule('2.1 status', {
      years: 'each',
      task: { code: '2.1', measures: 'status' },
      addition: { how: 'options', options },
    });
    const own = figureRule('own', { years: 'each' });
    const facts = [
      fact('2.1 status', 1, 2018, 'doing'),
      fact('2.1 status', 1, 2019, 'done'),
      fact('own', 1, 2019, 12.5),
      fact('2.1 report', 1, 2019, { central: 20 }),
    ];
    const years = { from: 2018, to: 2020 };
    const rules = [money, status, own];
    const several = consolidated(rules, facts, { ...years, leads: { '2.1': [1, 2] }, counted: { own: [1, 2] } });
    for (const year of [2018, 2019, 2020]) {
      const alone = consolidated(rules, facts, { from: year, leads: { '2.1': [1, 2] }, counted: { own: [1, 2] } });
      const one = singleYear(several, year);
      expect(lineOf(cellOf(one, 'own'))).toBe(lineOf(cellOf(alone, 'own')));
      expect(one.tasks).toHaveLength(1);
      expect(lineOf(one.tasks[0]?.measures.status)).toBe(lineOf(alone.tasks[0]?.measures.status));
    }
    expect(lineOf(singleYear(several, 2019).tasks[0]?.measures.disbursed)).toBe('20 triệu 1/1');
    expect(lacksSingleYears(several, years, rules)).toBe(false);
    expect(lacksSingleYears({ ...several, ofYears: [] }, years, rules)).toBe(true);
    expect(lacksSingleYears({ ...several, ofYears: [] }, { from: 2018, to: 2018 }, rules)).toBe(false);
    expect(lacksSingleYears({ ...several, ofYears: [] }, years, [money])).toBe(false);
  });
});
