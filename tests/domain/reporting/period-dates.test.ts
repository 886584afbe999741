import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodDates, type ReportingRule } from '../../../src/domain/reporting/period-dates.ts';
import { periodWith, readPeriodKey } from '../../../src/domain/reporting/periods.ts';
import { reportingRules } from '../../../src/domain/plan/reporting-rules.ts';
import { announcedDue, closesInTime } from '../../../src/domain/reporting/round-dates.ts';
import { addDays, weekdayOf } from '../../../src/domain/text/local-date.ts';

const isDayOff = (day: string): boolean => [0, 6].includes(weekdayOf(day));
const rule = (rhythm: ReportingRule['rhythm'], more: Partial<ReportingRule> = {}): ReportingRule => ({
  rhythm,
  before: [],
  beforeDay: null,
  words: null,
  ...more,
});
const LAST = { day: 20, of: 'last-month' } as const;

describe('closing and deadline of a period by the rule of its plan', () => {
  test.each([
    ['trước ngày 15 tháng 12 hàng năm', '2018', rule('year', { before: ['12-15'] }), '2018-11-30', '2018-12-14'],
    ['trước ngày 10/01, of the year before', '2026', rule('year', { before: ['01-10'] }), '2026-12-26', '2027-01-09'],
    ['a year without a day', '2026', rule('year'), '2026-12-16', '2026-12-30'],
    ['ngày 20 của tháng cuối quý', '2026-Q3', rule('quarter', { beforeDay: LAST }), '2026-09-14', '2026-09-19'],
    [
      'ngày 15 của tháng cuối quý',
      '2026-Q3',
      rule('quarter', { beforeDay: { ...LAST, day: 15 } }),
      '2026-08-31',
      '2026-09-14',
    ],
    [
      'ngày 05 của tháng đầu quý sau',
      '2026-Q4',
      rule('quarter', { beforeDay: { day: 5, of: 'month-after' } }),
      '2026-12-31',
      '2027-01-04',
    ],
    [
      'trước ngày 20/6 và 20/12, of the first half',
      '2026-H1',
      rule('half-year', { before: ['06-20', '12-20'] }),
      '2026-06-14',
      '2026-06-19',
    ],
    [
      'trước ngày 20/6 và 20/12, of the second half',
      '2026-H2',
      rule('half-year', { before: ['06-20', '12-20'] }),
      '2026-12-14',
      '2026-12-19',
    ],
    [
      'trước ngày 10/7 và 10/01, of the second half',
      '2026-H2',
      rule('half-year', { before: ['07-10', '01-10'] }),
      '2026-12-31',
      '2027-01-09',
    ],
    [
      'ngày 25 hằng tháng',
      '2026-M09',
      rule('month', { beforeDay: { day: 25, of: 'each-month' } }),
      '2026-09-14',
      '2026-09-24',
    ],
    [
      'ngày 05 hằng tháng, of the month before',
      '2026-M12',
      rule('month', { beforeDay: { day: 5, of: 'each-month' } }),
      '2026-12-31',
      '2027-01-04',
    ],
    [
      'ngày 30, in February',
      '2026-M02',
      rule('month', { beforeDay: { day: 30, of: 'each-month' } }),
      '2026-02-14',
      '2026-02-27',
    ],
    ['a quarter without a day', '2026-Q1', rule('quarter'), '2026-03-14', '2026-03-30'],
  ])('%s', (_says, key, said, closingOn, dueOn) => {
    const period = readPeriodKey(key);
    if (period === null) throw new Error(key);
    expect(periodDates(period, said, isDayOff)).toEqual({ closingOn, dueOn });
  });

  test('a deadline on a Saturday is announced for the Friday before, and late after the Monday', () => {
    const period = readPeriodKey('2026-Q3');
    if (period === null) throw new Error('No period.');
    const { dueOn } = periodDates(period, rule('quarter', { beforeDay: LAST }), isDayOff);
    expect(announcedDue(dueOn, isDayOff)).toEqual({ announced: '2026-09-18', lateAfter: '2026-09-21' });
  });

  test('a working day lies between closing and deadline, whatever the rule', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2017-01-01', days));
    const beforeDay = fc.record({
      day: fc.integer({ min: 1, max: 31 }),
      of: fc.constantFrom('last-month' as const, 'month-after' as const, 'each-month' as const),
    });
    const rhythm = fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const);
    fc.assert(
      fc.property(day, rhythm, beforeDay, (within, kind, said) => {
        const period = periodWith(kind, within);
        if (period === null) throw new Error('No period.');
        expect(closesInTime(periodDates(period, rule(kind, { beforeDay: said }), isDayOff), isDayOff)).toBe(true);
      }),
    );
  });
});

describe('the rhythms of a plan', () => {
  const duty = (more: object) => ({ senders: ['everybody'], before: null, deadline: null, ...more });

  test('each once, with the day that its document names', () => {
    expect(
      reportingRules(
        [
          duty({ rhythm: 'quarter' }),
          duty({ rhythm: 'quarter', beforeDay: LAST }),
          duty({ rhythm: 'half-year', before: '06-20', alsoBefore: ['12-20'] }),
          duty({ before: '12-15' }),
          duty({ before: '12-01' }),
        ],
        'SCT',
      ),
    ).toEqual([
      rule('quarter', { beforeDay: LAST }),
      rule('half-year', { before: ['06-20', '12-20'] }),
      rule('year', { before: ['12-15'] }),
    ]);
  });

  test('what the coordinating agency reports itself asks no unit; a plan without duties is reported on yearly', () => {
    expect(reportingRules([duty({ senders: ['SCT'], rhythm: 'month' })], 'SCT')).toEqual([rule('year')]);
    expect(reportingRules([], 'SCT')).toEqual([rule('year')]);
  });
});
