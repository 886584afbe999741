import { describe, expect, test } from 'vitest';
import type { GivenFact } from '../../../src/domain/consolidation/fact.ts';
import type { FigureRule } from '../../../src/domain/consolidation/figure-rule.ts';
import { replacedFacts } from '../../../src/domain/consolidation/replaced-facts.ts';

const RULE = { key: 'spent', event: null } as unknown as FigureRule;

const said = (number: number, day: number, form: string | null, unitId = 1): GivenFact => ({
  state: 'given',
  figure: 'spent',
  unitId,
  year: 2018,
  about: null,
  value: { kind: 'number', number },
  source:
    form === null
      ? { kind: 'update', updateId: day, at: new Date(2018, 10, day) }
      : {
          kind: 'report',
          reportId: day,
          obligationId: day,
          revision: 1,
          form,
          question: 'spent',
          submittedAt: new Date(2018, 10, day),
          at: new Date(2018, 10, day),
        },
});

describe('values that were replaced', () => {
  test('an older word is replaced by the newer one of the same unit alone', () => {
    const [report, update, other] = [said(980, 1, 'B'), said(1000, 2, null), said(7, 1, 'B', 2)];
    expect([...replacedFacts([RULE], [report, update, other], [])]).toEqual([[report, update]]);
  });

  test('nothing is replaced where the same is said, or where forms contradict each other', () => {
    expect(replacedFacts([RULE], [said(980, 1, 'B'), said(980, 2, null)], []).size).toBe(0);
    expect(replacedFacts([RULE], [said(980, 1, 'A'), said(1000, 2, 'B')], []).size).toBe(0);
  });

  test('what was decided against is replaced by what was decided for', () => {
    const [one, other] = [said(980, 1, 'A'), said(1000, 2, 'B')];
    const candidates = [one, other].map(({ value }, at) => ({ from: at === 0 ? 'A' : 'B', value }));
    const decision = { figure: 'spent', unitId: 1, year: 2018, from: 'A', candidates };
    expect([...replacedFacts([RULE], [one, other], [decision])]).toEqual([[other, one]]);
  });

  test('of events each stands for itself', () => {
    const event = { key: 'spent', event: { yearOf: null, chosen: null } } as unknown as FigureRule;
    expect(replacedFacts([event], [said(1, 1, 'D'), said(2, 2, 'D')], []).size).toBe(0);
  });
});
