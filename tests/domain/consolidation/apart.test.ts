import { expect, test } from 'vitest';
import { consolidated, fact, figureRule, lineOf } from './figures.ts';

const [COUNTED, OTHER] = [1, 2];
const counted = { courses: [COUNTED] };

test('of units that are not counted each event is told apart, however many one of them reports', () => {
  const courses = figureRule('courses', { addition: { how: 'count' }, event: { yearOf: null, chosen: null } });
  const facts = [COUNTED, OTHER, OTHER].map((unit, thing) => fact('courses', unit, 2018, 1, 'lop', thing));
  const [figure] = consolidated([courses], facts, { counted }).figures;
  expect(lineOf(figure?.cell)).toBe('1 1/1');
  expect(lineOf(figure?.apart ?? undefined)).toBe('2 2/2');
});

test('of what one of them reports of a year twice the newest alone is told apart', () => {
  const courses = figureRule('courses');
  const facts = [COUNTED, OTHER, OTHER].map((unit, at) => fact('courses', unit, 2018, at + 1));
  const [figure] = consolidated([courses], facts, { counted }).figures;
  expect(lineOf(figure?.cell)).toBe('1 1/1');
  expect(lineOf(figure?.apart ?? undefined)).toBe('2 1/1');
});
