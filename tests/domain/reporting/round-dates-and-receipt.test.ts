import { describe, expect, test } from 'vitest';
import { isTimeToOpen } from '../../../src/domain/reporting/propose-round.ts';
import { receiptCode } from '../../../src/domain/reporting/receipt-code.ts';
import { isWeekend } from '../../../src/domain/calendar/statutory-days.ts';
import { announcedDue, findRoundDateRefusal } from '../../../src/domain/reporting/round-dates.ts';

describe('the dates of a round', () => {
  test.each([
    ['2018-11-15', false],
    ['2018-11-16', true],
    ['2018-12-14', true],
    ['2018-12-15', false],
  ])('on %s it is time to open the round whose figures close on 30/11: %o', (today, time) => {
    expect(isTimeToOpen({ closingOn: '2018-11-30', dueOn: '2018-12-14' }, today, isWeekend)).toBe(time);
  });

  test('a deadline on a Saturday is announced for Friday and late only after Monday', () => {
    expect(announcedDue('2019-12-14', isWeekend)).toEqual({ announced: '2019-12-13', lateAfter: '2019-12-16' });
    expect(announcedDue('2018-12-14', isWeekend)).toEqual({ announced: '2018-12-14', lateAfter: '2018-12-14' });
  });

  test.each([
    ['2018-11-30', '2018-12-14', null],
    ['2018-12-13', '2018-12-14', { kind: 'closing-too-late' }],
    ['2018-12-12', '2018-12-14', null],
    ['2018-10-01', '2018-11-09', { kind: 'due-passed', dueOn: '2018-11-09' }],
  ])('closing %s, due %s, on 12/11/2018: %o', (closingOn, dueOn, refusal) => {
    expect(findRoundDateRefusal({ closingOn, dueOn }, '2018-11-12', isWeekend)).toEqual(refusal);
  });

  test('the receipt names unit, period and revision', () => {
    expect(receiptCode('QUY_HOP', '2018', 1, null)).toBe('QUYHOP-2018-01');
    expect(receiptCode('QUY_HOP', '2018', 2, 41)).toBe('QUYHOP-2018-P41-02');
    expect(receiptCode('QUY_HOP', '2018-Q1', 1, null)).toBe('QUYHOP-2018-Q1-01');
    expect(receiptCode('QUY_HOP', '2018-Q2', 1, null)).toBe('QUYHOP-2018-Q2-01');
  });
});
