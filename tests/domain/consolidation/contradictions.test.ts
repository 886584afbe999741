import { describe, expect, test } from 'vitest';
import { disputedYears, factsBehind, type Cell, type DecidedValue } from '../../../src/domain/consolidation/cell.ts';
import { checkFreezingSteps } from '../../../src/domain/consolidation/check-freezing.ts';
import { listConflicts } from '../../../src/domain/consolidation/list-conflicts.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { cellOf, consolidated, fact, figureRule, lineOf } from './figures.ts';

const event = { yearOf: null, chosen: null };
const quantity = figureRule('quantity', { task: { code: '1.3', measures: 'quantity' } });
const classes = figureRule('classes', {
  task: { code: '1.3', measures: 'quantity' },
  addition: { how: 'count' },
  event,
});
const leads = { '1.3': [1] };
const PLACE = { figure: 'total', unitId: 1, year: 2018 };

/** The values between which it was decided, by where they were said. */
function decided(said: Readonly<Record<string, number>>): DecidedValue[] {
  return Object.entries(said).map(([from, number]) => ({ from, value: { kind: 'number', number } }));
}

test('two forms that say different things of a unit contradict each other, until somebody decides', () => {
  const rule = figureRule('total', { years: 'latest' });
  const facts = [fact('total', 1, 2018, 40, 'mau-a'), fact('total', 1, 2018, 44, 'mau-b'), fact('total', 2, 2018, 6)];
  const open = cellOf(consolidated([rule], facts), 'total');
  expect(open.kind).toBe('contradiction');
  expect(open.kind === 'contradiction' ? open.conflicts : []).toMatchObject([
    { figure: 'total', unitId: 1, year: 2018, candidates: [{ from: 'mau-a' }, { from: 'mau-b' }] },
  ]);
  // What the other unit said is still to be seen.
  expect(factsBehind(open).map(({ unitId, value }) => [unitId, value.kind === 'number' && value.number])).toEqual([
    [1, 40],
    [1, 44],
    [2, 6],
  ]);
  const decisions = [{ ...PLACE, from: 'mau-a', candidates: decided({ 'mau-a': 40, 'mau-b': 44 }) }];
  expect(lineOf(cellOf(consolidated([rule], facts, { decisions }), 'total'))).toBe('46 2/2');
});

describe('a decision between 40 of mau-a and 44 of mau-b', () => {
  const rule = figureRule('total');
  const decisions = [{ ...PLACE, from: 'mau-a', candidates: decided({ 'mau-a': 40, 'mau-b': 44 }) }];
  const settledBy = (cell: Cell) => (cell.kind === 'missing' ? [] : cell.settled.map(({ decision }) => decision));

  test.each([
    ['holds while they are said', { 'mau-a': 40, 'mau-b': 44 }, '40 1/1', true],
    ['says nothing of what was corrected in the form that counted', { 'mau-a': 50, 'mau-b': 44 }, null, false],
    ['says nothing of what was corrected in the other form', { 'mau-a': 40, 'mau-b': 45 }, null, false],
    ['says nothing of a third form', { 'mau-a': 40, 'mau-b': 44, 'mau-c': 40 }, null, false],
    ['is not needed where both say the same since', { 'mau-a': 44, 'mau-b': 44 }, '44 1/1', false],
  ])('%s', (_name, said, expected, holds) => {
    const facts = Object.entries(said).map(([form, number]) => fact('total', 1, 2018, number, form));
    const cell = cellOf(consolidated([rule], facts, { decisions }), 'total');
    expect(lineOf(cell)).toBe(expected ?? 'contradiction 1/1');
    expect(settledBy(cell)).toEqual(holds ? decisions : []);
  });

  test('is told of a share that rests on it', () => {
    const share = figureRule('share', {
      addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [] },
    });
    const facts = [
      fact('informed', 1, 2018, 20),
      fact('total', 1, 2018, 40, 'mau-a'),
      fact('total', 1, 2018, 44, 'mau-b'),
    ];
    const cell = cellOf(consolidated([rule, figureRule('informed'), share], facts, { decisions }), 'share');
    expect([lineOf(cell), settledBy(cell)]).toEqual(['20/40 1/1', decisions]);
  });

  test('of an earlier release, which kept no values, holds no more', () => {
    const facts = [fact('total', 1, 2018, 40, 'mau-a'), fact('total', 1, 2018, 44, 'mau-b')];
    const old = [{ ...PLACE, from: 'mau-a', candidates: [] }];
    expect(lineOf(cellOf(consolidated([rule], facts, { decisions: old }), 'total'))).toBe('contradiction 1/1');
  });
});

test('two forms that say the same count once', () => {
  const rule = figureRule('total');
  const facts = [fact('total', 1, 2018, 40, 'mau-a'), fact('total', 1, 2018, 40, 'mau-b')];
  expect(lineOf(cellOf(consolidated([rule], facts), 'total'))).toBe('40 1/1');
});

test('a yearly report of a lead and its reports of events that differ contradict each other', () => {
  const facts = [fact('quantity', 1, 2018, 3), fact('classes', 1, 2018, 1, 'lop'), fact('classes', 1, 2018, 1, 'lop')];
  const open = consolidated([quantity, classes], facts, { leads }).tasks[0]?.measures.quantity;
  expect(open).toMatchObject({ kind: 'contradiction', conflicts: [{ figure: '1.3.quantity', unitId: 1 }] });
  const decisions = [
    { figure: '1.3.quantity', unitId: 1, year: 2018, from: 'events', candidates: decided({ 'bao-cao': 3, events: 2 }) },
  ];
  const settled = consolidated([quantity, classes], facts, { leads, decisions }).tasks[0]?.measures.quantity;
  expect(lineOf(settled)).toBe('2 1/1');
});

test('a lead that has not reported yet is counted by its events', () => {
  const facts = [fact('quantity', 1, 2018, 'missing'), fact('classes', 1, 2018, 1, 'lop')];
  expect(lineOf(consolidated([quantity, classes], facts, { leads }).tasks[0]?.measures.quantity)).toBe('1 1/1');
});

test('only the units that a figure counts are counted', () => {
  const staff = figureRule('staff', { years: 'latest' });
  const facts = [fact('staff', 1, 2018, 4), fact('staff', 2, 2018, 40)];
  expect(lineOf(cellOf(consolidated([staff], facts, { counted: { staff: [1, 3] } }), 'staff'))).toBe('4 1/2');
});

describe('a figure over several years of which one is said in two ways', () => {
  const added = figureRule('total', { years: 'sum' });
  const facts = [
    fact('total', 1, 2017, 40),
    fact('total', 1, 2018, 80, 'mau-a'),
    fact('total', 1, 2018, 76, 'mau-b'),
    fact('total', 2, 2018, 5),
    fact('total', 2, 2019, 7),
  ];

  test('that is added up over years counts with the others, and says which one it leaves out whole', () => {
    const cell = cellOf(consolidated([added], facts, { from: 2017, to: 2020 }), 'total');
    expect(lineOf(cell)).toBe('47 4/4');
    expect(disputedYears(cell)).toEqual([2018]);
    const ofYears = [2017, 2018, 2019].map((year) =>
      lineOf(cellOf(consolidated([added], facts, { from: year }), 'total')),
    );
    expect(ofYears).toEqual(['40 1/1', 'contradiction 2/2', '7 1/1']);
  });

  test('stays among what is to be settled', () => {
    const whole = consolidated([added], facts, { from: 2017, to: 2020 });
    expect(listConflicts(whole)).toMatchObject([{ figure: 'total', unitId: 1, year: 2018 }]);
    const check = runSteps(checkFreezingSteps(whole, { missing: null, unreviewed: null }));
    expect(check.kind).toBe('stopped');
  });

  test('has no value where nothing else is known, or where the newest of each unit counts', () => {
    const ofYear = cellOf(consolidated([added], facts.slice(1, 3), { from: 2017, to: 2020 }), 'total');
    expect(ofYear.kind).toBe('contradiction');
    const newest = figureRule('total', { years: 'latest' });
    expect(cellOf(consolidated([newest], facts, { from: 2017, to: 2020 }), 'total').kind).toBe('contradiction');
  });
});
