import { expect, test } from 'vitest';
import { lowerFirst, upperFirst } from '../../../src/domain/text/letter-case.ts';

test.each([
  ['đã nộp', 'Đã nộp'],
  ['ủy ban', 'Ủy ban'],
  ['tổng số Cơ sở', 'Tổng số Cơ sở'],
  ['', ''],
])('“%s” begins a sentence as “%s”, and goes back into it', (low, high) => {
  expect(upperFirst(low)).toBe(high);
  expect(lowerFirst(high)).toBe(low);
});
