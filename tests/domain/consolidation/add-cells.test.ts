import { describe, expect, test } from 'vitest';
import { addKnown, addMoney } from '../../../src/domain/consolidation/add-cells.ts';
import { plannedFrom } from '../../../src/domain/consolidation/planned-budget.ts';
import { consolidated, fact, figureRule } from './figures.ts';

describe('money of several tasks', () => {
  const rule = (code: string, form: string) =>
    figureRule(`${code} ${form}`, {
      task: { code, measures: 'disbursed' },
      addition: { how: 'sum-by-source', sources: [] },
      event: form === 'events' ? { yearOf: null, chosen: null } : null,
      places: [{ form, formName: form, question: 'money', part: null, number: 1 }],
    });
  const codes = ['1.1', '1.3', '2.1', '3.1'];
  const { tasks } = consolidated(
    codes.flatMap((code) => [rule(code, 'report'), rule(code, 'events')]),
    [
      fact('1.1 report', 1, 2018, { province: 0.1 }, 'report'),
      fact('2.1 report', 1, 2018, { central: 480, province: 0.2 }, 'report'),
      fact('1.3 report', 1, 2018, { province: 3 }, 'report'),
      fact('1.3 events', 1, 2018, { province: 1 }, 'events'),
    ],
    { leads: Object.fromEntries(codes.map((code) => [code, [1]])) },
  );
  const cells = codes.map((code) => tasks.find((task) => task.code === code)?.measures.disbursed);

  test('adds up what is known, by source, exactly; of two values that contradict each other it takes none', () => {
    expect(addMoney(cells)).toEqual({
      total: 480_300_000,
      bySource: { central: 480_000_000, province: 300_000 },
      known: 2,
    });
  });

  test('of nothing is not zero', () => {
    expect(addMoney([null, undefined])).toEqual({ total: null, bySource: {}, known: 0 });
  });

  test.each([
    [[0.1, 0.2, null], 0.3],
    [[0, null], 0],
    [[null], null],
    [[], null],
  ])('%j known come to %j', (numbers, expected) => {
    expect(addKnown(numbers)).toBe(expected);
  });

  test('what a plan gives from a source is not known where it names no amount', () => {
    const local = (amount: number | null) => ({ budget: [{ source: 'local' as const, amount }] });
    expect([plannedFrom([local(null)], 'local'), plannedFrom([local(null), local(1.5)], 'local')]).toEqual([null, 1.5]);
  });
});
