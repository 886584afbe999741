import { expect, test } from 'vitest';
import { factsBehind } from '../../../src/domain/consolidation/cell.ts';
import { cellOf, consolidated, fact, figureRule, lineOf } from './figures.ts';

const event = { yearOf: null, chosen: null };
const quantity = figureRule('quantity', { task: { code: '1.3', measures: 'quantity' } });
const classes = figureRule('classes', {
  task: { code: '1.3', measures: 'quantity' },
  addition: { how: 'count' },
  event,
});
const leads = { '1.3': [1] };

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
  const decisions = [{ figure: 'total', unitId: 1, year: 2018, from: 'mau-a' }];
  expect(lineOf(cellOf(consolidated([rule], facts, { decisions }), 'total'))).toBe('46 2/2');
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
  const decisions = [{ figure: '1.3.quantity', unitId: 1, year: 2018, from: 'events' }];
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
