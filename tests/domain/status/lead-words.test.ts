import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import { leadWords } from '../../../src/domain/status/lead-words.ts';
import { consolidated, fact, figureRule } from '../consolidation/figures.ts';

const [SCT, STNMT, SKHCN, VINH] = [1, 2, 3, 4];
const LEADS = [SCT, STNMT, SKHCN];
const OPTIONS = { how: 'options', options: [] } as const;
const RULES = [
  figureRule('status', { task: { code: '2.1', measures: 'status' }, addition: OPTIONS }),
  figureRule('quantity', { task: { code: '2.1', measures: 'quantity' } }),
  figureRule('events', {
    task: { code: '2.1', measures: 'quantity' },
    addition: { how: 'count' },
    event: { yearOf: null, chosen: null },
  }),
];
const wordsOf = (facts: Fact[]) => {
  const [task] = consolidated(RULES, facts, { leads: { '2.1': LEADS } }).tasks;
  return leadWords(task?.measures ?? null, LEADS);
};
const SILENT = { status: null, begun: false };

describe('what each lead says of a task', () => {
  test('two did one each, the third has no work', () => {
    const facts = [
      ...[SCT, STNMT].flatMap((unit) => [fact('status', unit, 2018, 'done'), fact('quantity', unit, 2018, 1)]),
      fact('status', SKHCN, 2018, 'not_this_year'),
      fact('quantity', SKHCN, 2018, 'not-asked'),
    ];
    expect(wordsOf(facts)).toEqual({
      leads: [
        { status: 'done', begun: true },
        { status: 'done', begun: true },
        { status: 'not_this_year', begun: false },
      ],
      quantity: 2,
      everyQuantity: true,
      silent: [],
    });
  });

  test('one alone was heard, and what a district did is none of it', () => {
    const facts = [
      fact('status', STNMT, 2018, 'done'),
      fact('quantity', STNMT, 2018, 1),
      fact('quantity', VINH, 2018, 7),
    ];
    expect(wordsOf(facts)).toEqual({
      leads: [SILENT, { status: 'done', begun: true }, SILENT],
      quantity: 1,
      everyQuantity: false,
      silent: [SCT, SKHCN],
    });
  });

  test('one that need not report is left out', () => {
    const facts = [fact('status', SCT, 2018, 'done'), fact('status', STNMT, 2018, 'waived')];
    expect(wordsOf(facts).leads).toEqual([{ status: 'done', begun: false }, SILENT]);
  });

  test('of a yearly report and events that contradict each other none is chosen', () => {
    const facts = [fact('quantity', SCT, 2018, 3), fact('events', SCT, 2018, 1, 'lop')];
    expect(wordsOf(facts)).toMatchObject({
      leads: [{ status: null, begun: true }, SILENT, SILENT],
      quantity: null,
      everyQuantity: false,
    });
  });

  test('of a task about which nothing asks nothing is known', () => {
    expect(leadWords(null, [SCT])).toEqual({ leads: [SILENT], quantity: null, everyQuantity: false, silent: [SCT] });
  });
});
