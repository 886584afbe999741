import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { countNames, isSameName, isSameTitle } from '../../../src/domain/text/same-name.ts';

const NAMES = [
  'Công ty Hùng Phát',
  'Công ty Hưng Phát',
  'cong ty hung phat',
  'CÔNG TY HÙNG  PHÁT',
  'Công ty Hoà',
  'Công ty Hòa',
];

describe('names that may be the same', () => {
  test.each([
    [[], 0],
    [['Hùng', 'Hưng'], 2],
    [['Hùng', 'Hung'], 1],
    [['Hùng', 'Hưng', 'Hung'], 2],
    [['Hung', 'HUNG'], 1],
    [['Thị Hoà', 'thị hòa'], 1],
  ])('%j are %i', (names, count) => expect(countNames(names)).toBe(count));

  test('are the same either way round, with and without marks, and so are titles', () => {
    const name = fc.constantFrom(...NAMES);
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(isSameName(one, other)).toBe(isSameName(other, one));
        expect(isSameName(one, searchKey(one)) && isSameTitle(one, searchKey(one))).toBe(true);
        expect(countNames([one, other])).toBe(isSameName(one, other) ? 1 : 2);
        if (isSameName(one, other)) expect(isSameTitle(one, other)).toBe(true);
      }),
    );
  });
});
