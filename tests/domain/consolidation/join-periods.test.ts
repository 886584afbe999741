import { describe, expect, test } from 'vitest';
import { isGiven, type GivenFact } from '../../../src/domain/consolidation/fact.ts';
import { joinPeriods } from '../../../src/domain/consolidation/join-periods.ts';
import { settle } from '../../../src/domain/consolidation/unit-year.ts';
import { fact } from './figures.ts';

const said = (period: string | null, number: number): GivenFact => {
  const one = fact('so_lop', 1, 2026, number);
  if (!isGiven(one)) throw new Error('Nothing is given.');
  return period === null ? one : { ...one, period };
};

describe('what several rounds of one year say of a figure', () => {
  test.each([
    ['quarters are added up', [said('2026-Q1', 3), said('2026-Q2', 4)], 7],
    ['months of a quarter that is told itself are not added to it', [said('2026-M01', 1), said('2026-Q1', 3)], 3],
    [
      'a report of the whole year stands for its quarters',
      [said('2026-Q1', 3), said('2026-Q2', 4), said(null, 10)],
      10,
    ],
    ['the first half and the third quarter', [said('2026-H1', 8), said('2026-Q2', 5), said('2026-Q3', 2)], 10],
    ['nine months cover three quarters', [said('2026-Q3', 2), said('2026-9M', 9), said('2026-Q4', 1)], 10],
  ])('of what flows %s', (_says, facts, total) => {
    expect(joinPeriods(facts, 'sum').value).toEqual({ kind: 'number', number: total });
  });

  test('of a state the newest period counts, whatever was handed in last', () => {
    expect(joinPeriods([said('2026-Q2', 40), said('2026-Q1', 30)], 'latest')).toMatchObject({
      value: { number: 40 },
      facts: [{ period: '2026-Q2' }],
    });
  });

  test('each quarter is a source of the sum, and one unit in one year', () => {
    const [word, ...others] = settle('so_lop', [said('2026-Q1', 3), said('2026-Q2', 4)], [], 'sum');
    expect(others).toEqual([]);
    expect(word).toMatchObject({
      state: 'given',
      value: { number: 7 },
      facts: [{ value: { number: 3 } }, { value: { number: 4 } }],
    });
  });
});
