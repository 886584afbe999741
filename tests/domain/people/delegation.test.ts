import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDelegationTerm } from '../../../src/domain/people/delegation.ts';
import { addDays } from '../../../src/domain/text/local-date.ts';

const TODAY = '2018-11-12';

describe('from when until when somebody delegates', () => {
  test.each([
    ['20/11 đến 30/11', '2018-11-20', '2018-11-30'],
    ['từ ngày 20/11 đến ngày 30/11', '2018-11-20', '2018-11-30'],
    ['tu 20/11 den het 30/11', '2018-11-20', '2018-11-30'],
    ['20-30/11', '2018-11-20', '2018-11-30'],
    ['20 đến 30/11/2018', '2018-11-20', '2018-11-30'],
    ['20/11/2018 - 30/11/2018', '2018-11-20', '2018-11-30'],
    ['đến hết 30/11', TODAY, '2018-11-30'],
    ['đến 30/11', TODAY, '2018-11-30'],
    ['ngày mai', '2018-11-13', '2018-11-13'],
    ['hôm nay đến thứ sáu', TODAY, '2018-11-16'],
    ['28/12 đến 5/1', '2018-12-28', '2019-01-05'],
    ['1/11 đến 20/11', TODAY, '2018-11-20'],
    ['12/11/2018 đến 12/5/2019', TODAY, '2019-05-12'],
  ])('“%s”: %s to %s', (typed, from, to) => {
    expect(readDelegationTerm(typed, TODAY)).toEqual({ kind: 'term', from, to });
  });

  test.each([
    ['mấy hôm nữa', 'not-a-range'],
    ['', 'not-a-range'],
    ['20/11 đến 25/11 đến 30/11', 'not-a-range'],
    ['31/11 đến 5/12', 'not-a-range'],
    ['30/11 đến 20/11', 'backwards'],
    ['1/11 đến 5/11', 'past'],
    ['12/11/2018 đến 13/5/2019', 'too-long'],
    ['12/11/2018 đến 12/11/2019', 'too-long'],
  ])('“%s” is refused: %s', (typed, reason) => {
    expect(readDelegationTerm(typed, TODAY)).toEqual({ kind: 'refused', reason });
  });

  test('never begins before today nor ends before it begins, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 3000 }), (typed, days) => {
        const term = readDelegationTerm(typed, addDays(TODAY, days));
        if (term.kind !== 'term') return;
        expect(term.from >= addDays(TODAY, days)).toBe(true);
        expect(term.to >= term.from).toBe(true);
      }),
    );
  });
});
