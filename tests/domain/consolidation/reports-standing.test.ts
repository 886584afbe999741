import { expect, test } from 'vitest';
import { isSameStanding, type ReportsStanding } from '../../../src/domain/consolidation/reports-standing.ts';

const list = { formKey: 'huyen', formName: 'Mẫu A', title: 'huyện', year: 2018, asked: 3, waiting: [], returned: [] };
const none = { missing: [3], waived: [], corrections: [] };
const standing = (approved: readonly number[], units: ReportsStanding['waitingBeside'][number]['units']) => ({
  coverage: [{ ...list, ...none, approved }],
  waitingBeside: [{ formName: 'Mẫu D', kind: 'event', units } as const],
});
const two = [
  { unitId: 1, total: 1 },
  { unitId: 2, total: 2 },
];

test('units that reported the same way are so in any order', () => {
  expect(isSameStanding(standing([1, 2], two), standing([2, 1], [...two].reverse()))).toBe(true);
});

test.each([
  ['a report that was approved', standing([1], two), standing([1, 2], two)],
  ['one more that waits', standing([1], two), standing([1], [{ unitId: 1, total: 2 }])],
  ['a round that asks more units', standing([1], []), { ...standing([1], []), coverage: [] }],
])('%s makes a difference', (_what, one, other) => {
  expect(isSameStanding(one, other)).toBe(false);
});
