import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disputedQuantities } from '../../../src/domain/plan/contradictions/quantities.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import { spentTogether } from '../../../src/domain/status/money-by-source.ts';
import { consolidated, fact, figureRule } from '../consolidation/figures.ts';

const plan = JSON.parse(readFileSync('prisma/plans/nghe-an-sxsh-2017-2020/plan.json', 'utf8')) as PlanDocument;

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
});

describe('money of tasks together', () => {
  const SOURCES = { how: 'sum-by-source', sources: [] } as const;
  const rule = (code: string, event: boolean) =>
    figureRule(`${code} ${event ? 'events' : 'report'}`, {
      task: { code, measures: 'disbursed' },
      addition: SOURCES,
      event: event ? { yearOf: null, chosen: null } : null,
    });
  const CODES = ['2.1', '1.3', '3.1'];
  const leads = { '2.1': [1, 2, 3], '1.3': [1], '3.1': [1] };
  const together = (facts: Fact[]) => {
    const { tasks } = consolidated(
      CODES.flatMap((code) => [rule(code, false), rule(code, true)]),
      facts,
      { leads },
    );
    return spentTogether(
      CODES.map((code) => ({ code, cell: tasks.find((task) => task.code === code)?.measures.disbursed ?? null })),
    );
  };

  test('nothing said is not zero', () => {
    const nothing = { central: null, local: null, counterpart: null, other: null, unnamed: null };
    expect(together([])).toEqual({ total: null, bySource: nothing, known: [], disputed: [], tasks: 3 });
    const zero = together([fact('3.1 report', 1, 2018, {})]);
    expect(zero).toMatchObject({ total: 0, bySource: nothing, known: ['3.1'] });
  });

  test('several leads of a task are added up, by the sources of the budget; what a district does itself is not', () => {
    const facts = [
      fact('2.1 report', 1, 2018, { central: 480, counterpart: 500 }),
      fact('2.1 report', 2, 2018, { environment: 450, counterpart: 500 }),
      fact('2.1 report', 3, 2018, 'not-asked'),
      fact('1.3 events', 9, 2018, { industry_promotion: 12 }),
      fact('3.1 report', 1, 2018, { province: 1, science: 2, industry_promotion: 4, other: 8, own: 16, unnamed: 32 }),
    ];
    expect(together(facts)).toEqual({
      total: (1930 + 63) * 1e6,
      bySource: { central: 480e6, local: 457e6, counterpart: 1000e6, other: 24e6, unnamed: 32e6 },
      known: ['2.1', '3.1'],
      disputed: [],
      tasks: 3,
    });
  });

  test('figures that contradict each other are named and not added', () => {
    const facts = [
      fact('1.3 report', 1, 2018, { province: 80 }),
      fact('1.3 events', 1, 2018, { province: 76 }, 'lop'),
      fact('3.1 report', 1, 2018, { province: 5 }),
    ];
    expect(together(facts)).toMatchObject({ total: 5e6, known: ['3.1'], disputed: [{ code: '1.3', years: [2018] }] });
  });
});
