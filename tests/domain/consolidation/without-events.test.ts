import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import { listWithoutEvents } from '../../../src/domain/consolidation/without-events.ts';
import { fact, figureRule } from './figures.ts';

const task = { code: '1.3', measures: 'quantity' } as const;
const event = { yearOf: null, chosen: null };
const rules = [figureRule('stated', { task }), figureRule('course', { task, event, addition: { how: 'count' } })];
const leads = new Map([['1.3', new Set([1])]]);

describe('a lead that reports a quantity and told of no event of it', () => {
  test.each<[string, Fact[], number]>([
    ['is listed', [fact('stated', 1, 2018, 2)], 1],
    [
      'is not, where it told of one: what differs is a contradiction',
      [fact('stated', 1, 2018, 2), fact('course', 1, 2018, 1)],
      0,
    ],
    ['is, where it told of one of another year', [fact('stated', 1, 2018, 2), fact('course', 1, 2017, 1)], 1],
    ['is not, where it reports zero', [fact('stated', 1, 2018, 0)], 0],
    ['is not, where it has no figure', [fact('stated', 1, 2018, 'unknown')], 0],
    ['is not, where it is no lead', [fact('stated', 2, 2018, 2)], 0],
    ['is not, of another year', [fact('stated', 1, 2019, 2)], 0],
  ])('%s', (_name, facts, total) => {
    expect(listWithoutEvents(rules, facts, leads, { from: 2018, to: 2018 })).toHaveLength(total);
  });

  test('is none of a task that no form of events tells of', () => {
    const [stated] = rules;
    const alone = stated === undefined ? [] : [stated];
    expect(listWithoutEvents(alone, [fact('stated', 1, 2018, 2)], leads, { from: 2018, to: 2018 })).toEqual([]);
  });
});
