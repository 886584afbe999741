import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disputedQuantities } from '../../../src/domain/plan/contradictions/quantities.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import { disputedState } from '../../../src/domain/status/disputed-state.ts';
import { sumBySource, type StatedSpending } from '../../../src/domain/status/money-by-source.ts';

const plan = JSON.parse(readFileSync('prisma/plans/nghe-an-sxsh-2017-2020/plan.json', 'utf8')) as PlanDocument;
const STATED = [{ values: '03 - 05' }, { values: '05' }, { values: '03, 04, 05' }];

describe('quantities that the plan gives differently', () => {
  test('each place is quoted, as it writes it', () => {
    expect(disputedQuantities(plan).get('2.2')).toEqual(
      expect.arrayContaining([
        { place: 'II.2.d', values: '03 - 05' },
        { place: 'Phụ lục I', values: '05' },
        { place: 'Phụ lục II', values: '03, 04, 05' },
      ]),
    );
    expect(disputedQuantities(plan).has('1.1')).toBe(false);
  });

  test.each([
    ['done', 3, STATED, 'disputed'],
    ['short', 4, STATED, 'disputed'],
    ['done', 5, STATED, 'done'],
    ['done', 7, STATED, 'done'],
    ['short', 2, STATED, 'short'],
    ['running', 3, STATED, 'running'],
    ['done', null, STATED, 'done'],
    ['done', 3, [], 'done'],
  ] as const)('%s with %s of %j is %s', (state, quantity, stated, expected) => {
    expect(disputedState(state, quantity, stated)).toBe(expected);
  });
});

describe('money by source', () => {
  const word = (more: Partial<StatedSpending>): StatedSpending => ({
    taskCode: '2.1',
    year: 2018,
    unitId: 1,
    at: new Date('2018-12-01'),
    spent: { total: 5 },
    ...more,
  });

  test('nothing said is not zero', () => {
    expect(sumBySource([])).toEqual({ central: null, local: null, counterpart: null, other: null, unnamed: null });
    expect(sumBySource([word({ spent: { amounts: { central: 0 } } })]).central).toBe(0);
  });

  test('sources inside the local budget are added up, a sum without a source stands by itself', () => {
    const amounts = {
      central: 1,
      province: 2,
      science: 4,
      environment: 8,
      industry_promotion: 16,
      counterpart: 32,
      other: 64,
    };
    const other = word({ unitId: 2, spent: { total: 128 } });
    expect(sumBySource([word({ spent: { amounts } }), other])).toEqual({
      central: 1,
      local: 30,
      counterpart: 32,
      other: 64,
      unnamed: 128,
    });
  });

  test('of the words of one agency about a task and year the newest counts; years and agencies are added up', () => {
    const words = [
      word({ spent: { amounts: { central: 10 } } }),
      word({ spent: { amounts: { central: 7 } }, at: new Date('2018-12-05') }),
      word({ spent: { amounts: { central: 100 } }, year: 2019 }),
      word({ spent: { amounts: { central: 1000 } }, unitId: 2 }),
    ];
    expect(sumBySource(words).central).toBe(1107);
    expect(sumBySource([...words].reverse()).central).toBe(1107);
  });
});
