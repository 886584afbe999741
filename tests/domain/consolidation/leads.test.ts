import { describe, expect, test } from 'vitest';
import { hasNoWork } from '../../../src/domain/consolidation/no-work.ts';
import { rulesOfUpdates } from '../../../src/domain/consolidation/rules-of-updates.ts';
import { consolidated, fact, figureRule, lineOf, type Said } from './figures.ts';

const QUANTITY = figureRule('2.1 quantity', { task: { code: '2.1', measures: 'quantity' }, asked: [2018, 2019, 2020] });
const EVENTS = figureRule('2.1 events', {
  task: { code: '2.1', measures: 'quantity' },
  addition: { how: 'count' },
  event: { yearOf: null, chosen: null },
});
const [SCT, STNMT, SKHCN, VINH] = [1, 2, 3, 4];
const leads = { '2.1': [SCT, STNMT, SKHCN] };

describe('the figure of a task rests on all its leads', () => {
  test.each<[string, (readonly [number, Said])[], string]>([
    ['one has reported, the others are not even asked', [[STNMT, 1]], '1 1/3'],
    [
      'two have reported, the third has no work',
      [
        [SCT, 1],
        [STNMT, 1],
        [SKHCN, 'not-asked'],
      ],
      '2 2/2',
    ],
    [
      'one need not report',
      [
        [SCT, 1],
        [STNMT, 'waived'],
      ],
      '1 1/2',
    ],
    ['nobody has', [], 'missing 0/3'],
    [
      'what a district does itself is none of it',
      [
        [STNMT, 1],
        [VINH, 5],
      ],
      '1 1/3',
    ],
  ])('%s', (_name, said, expected) => {
    const facts = said.map(([unit, value]) => fact('2.1 quantity', unit, 2018, value));
    const [task] = consolidated([QUANTITY], facts, { leads }).tasks;
    expect(lineOf(task?.measures.quantity)).toBe(expected);
  });

  test('in a year in which nobody is asked nobody is waited for', () => {
    const [task] = consolidated([QUANTITY, EVENTS], [], { leads, from: 2017 }).tasks;
    expect(lineOf(task?.measures.quantity)).toBe('missing 0/0');
  });

  test('whoever said that there is no work is not waited for, though its report is missing', () => {
    const facts = [fact('2.1 quantity', SCT, 2018, 'missing'), fact('2.1 quantity', SCT, 2018, 'not-asked')];
    const [task] = consolidated([QUANTITY], facts, { leads }).tasks;
    expect(lineOf(task?.measures.quantity)).toBe('missing 0/2');
  });
});

test('updates count for a task of which no form asks, and for one of which a form does by its rule alone', () => {
  const rules = rulesOfUpdates([QUANTITY, EVENTS], ['2.1', '9.1', '9.1']);
  expect(rules.map(({ key, addition: { how } }) => `${key}: ${how}`)).toEqual([
    '2.1.status: options',
    '2.1.disbursed: sum-by-source',
    '9.1.status: options',
    '9.1.quantity: sum',
    '9.1.disbursed: sum-by-source',
  ]);
  const [task] = consolidated(rules.slice(2), [fact('9.1.quantity', SCT, 2018, 3)], { leads: { '9.1': [SCT] } }).tasks;
  expect(lineOf(task?.measures.quantity)).toBe('3 1/1');
});

describe('leads of a task that say that they have no work in the year', () => {
  const options = [
    { key: 'done', label: 'Đã xong' },
    { key: 'not_this_year', label: 'Không có việc trong năm' },
  ];
  const status = figureRule('status', {
    addition: { how: 'options', options },
    task: { code: '1.2', measures: 'status' },
  });
  const quantity = figureRule('quantity', { task: { code: '1.2', measures: 'quantity' } });
  test.each<[string, Record<number, [string, number | string]>, boolean]>([
    ['all of them', { 1: ['not_this_year', 'not-asked'], 2: ['not_this_year', 'not-asked'] }, true],
    ['one, and the other was not heard', { 1: ['not_this_year', 'not-asked'] }, false],
    ['one, and the other is done', { 1: ['not_this_year', 'not-asked'], 2: ['done', 1] }, false],
    ['one, and the other is waived', { 1: ['not_this_year', 'not-asked'], 2: ['waived', 'waived'] }, true],
    ['all, while one tells of a quantity', { 1: ['not_this_year', 2], 2: ['not_this_year', 'not-asked'] }, false],
    ['none of them', {}, false],
  ])('%s', (_name, said, expected) => {
    const facts = Object.entries(said).flatMap(([unit, [state, number]]) => [
      fact('status', Number(unit), 2018, state),
      fact('quantity', Number(unit), 2018, number),
    ]);
    const [task] = consolidated([status, quantity], facts, { leads: { '1.2': [1, 2] } }).tasks;
    expect(task && hasNoWork(task.measures)).toBe(expected);
  });
});
