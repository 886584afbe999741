import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOfPeriod, periodName, titleFor } from '../../../src/domain/reporting/period-names.ts';
import {
  daysOf,
  liesWithin,
  PERIOD_KINDS,
  periodAfter,
  periodKey,
  periodWith,
  readPeriodKey,
  yearBefore,
  type Period,
} from '../../../src/domain/reporting/periods.ts';
import { addDays } from '../../../src/domain/text/local-date.ts';

function period(key: string): Period {
  const read = readPeriodKey(key);
  if (read === null) throw new Error(key);
  return read;
}

/** How many periods of a rhythm a year has, where it has several. */
const IN_A_YEAR = new Map<string, number>([
  ['month', 12],
  ['quarter', 4],
  ['half-year', 2],
]);

describe('periods of reports', () => {
  test.each([
    ['2026-M01', 'Tháng 01/2026', '2026-01-01', '2026-01-31'],
    ['2026-M09', 'Tháng 9/2026', '2026-09-01', '2026-09-30'],
    ['2024-M02', 'Tháng 02/2024', '2024-02-01', '2024-02-29'],
    ['2026-Q3', 'Quý III/2026', '2026-07-01', '2026-09-30'],
    ['2026-Q4', 'Quý IV/2026', '2026-10-01', '2026-12-31'],
    ['2026-H1', '06 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
    ['2026-H2', '06 tháng cuối năm 2026', '2026-07-01', '2026-12-31'],
    ['2026-9M', '09 tháng đầu năm 2026', '2026-01-01', '2026-09-30'],
    ['2026', 'Năm 2026', '2026-01-01', '2026-12-31'],
    ['2026-ONCE', 'Một lần, năm 2026', '2026-01-01', '2026-12-31'],
  ])('%s is %s', (key, name, from, to) => {
    expect(periodName(period(key))).toBe(name);
    expect(daysOf(period(key))).toEqual({ from, to });
    expect(nameOfPeriod(key).toLowerCase()).toBe(name.toLowerCase());
  });

  test.each(['', '26', '2026-', '2026-Q5', '2026-Q0', '2026-M13', '2026-M9', '2026-H3', '2026-q1', '2026-Q1-Q2', 'Q1'])(
    '“%s” is no period',
    (key) => {
      expect(readPeriodKey(key)).toBeNull();
    },
  );

  test.each([
    ['2026-M12', '2027-M01', '2025-M12'],
    ['2026-Q4', '2027-Q1', '2025-Q4'],
    ['2026-H2', '2027-H1', '2025-H2'],
    ['2026-9M', '2027-9M', '2025-9M'],
    ['2026', '2027', '2025'],
  ])('after %s comes %s; a year before it was %s', (key, next, earlier) => {
    expect(periodAfter(period(key))).toEqual(period(next));
    expect(yearBefore(period(key))).toEqual(period(earlier));
  });

  test('what is asked once has no other', () => {
    expect([periodAfter(period('2026-ONCE')), yearBefore(period('2026-ONCE'))]).toEqual([null, null]);
  });

  test.each([
    ['Báo cáo năm {year}', '2026-Q3', 'Báo cáo quý III/2026'],
    ['Báo cáo năm {year}', '2026', 'Báo cáo năm 2026'],
    ['Báo cáo {period} về chuyển đổi số', '2026-H1', 'Báo cáo 06 tháng đầu năm 2026 về chuyển đổi số'],
    ['{period}: tình hình', '2026-M09', 'Tháng 9/2026: tình hình'],
    ['Năm {year}: tình hình', '2026-M09', 'Tháng 9/2026: tình hình'],
    ['Kết quả {year}', '2026-Q1', 'Kết quả quý I/2026'],
    ['Kết quả {year}', '2026', 'Kết quả 2026'],
    ['Tình hình sản xuất', '2026-Q1', 'Tình hình sản xuất quý I/2026'],
    ['Tình hình sản xuất', '2026', 'Tình hình sản xuất'],
  ])('“%s” in %s is “%s”', (title, key, expected) => {
    expect(titleFor(title, period(key))).toBe(expected);
  });

  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
  const recurring = fc.constantFrom(...PERIOD_KINDS.filter((kind) => kind !== 'once' && kind !== 'nine-months'));

  test('every day lies in one period of each rhythm, whose neighbours touch it', () => {
    fc.assert(
      fc.property(anyDay, recurring, (day, kind) => {
        const own = periodWith(kind, day);
        if (own === null) throw new Error('No period.');
        const { from, to } = daysOf(own);
        expect(from <= day && day <= to).toBe(true);
        const next = periodAfter(own);
        const last = periodAfter(own, -1);
        expect(next === null ? null : daysOf(next).from).toBe(addDays(to, 1));
        expect(last === null ? null : daysOf(last).to).toBe(addDays(from, -1));
      }),
    );
  });

  test('a period is read back from its word, and keeps its place in the year a year before', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIOD_KINDS), (day, kind) => {
        const own = periodWith(kind, day);
        if (own === null) return;
        expect(readPeriodKey(periodKey(own))).toEqual(own);
        const earlier = yearBefore(own);
        if (earlier !== null) expect(periodAfter(earlier, IN_A_YEAR.get(kind) ?? 1)).toEqual(own);
        const year = periodWith('year', day);
        expect(year !== null && liesWithin(own, year)).toBe(true);
      }),
    );
  });
});
