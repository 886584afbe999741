import { describe, expect, test } from 'vitest';
import { daysOf, readPeriod } from '../../../src/domain/audit/audit-filter.ts';

describe('a period of the audit log', () => {
  test.each([
    ['Quỳ Hợp 11/2018', 201811, 'Quỳ Hợp'],
    ['quy hop thang 11/2018', 201811, 'quy hop'],
    ['tháng 2 năm 2019 Nguyễn Văn A', 201902, 'Nguyễn Văn A'],
    ['ngày 12/11/2018', 20181112, ''],
    ['Nguyễn Văn A 12-11-2018', 20181112, 'Nguyễn Văn A'],
    ['năm 2018', 2018, ''],
    ['2018 Sở Tài chính', 2018, 'Sở Tài chính'],
    ['hôm nay', 20181112, ''],
    ['hom qua Quỳ Hợp', 20181111, 'Quỳ Hợp'],
    ['Quỳ Hợp hôm qua', 20181111, 'Quỳ Hợp'],
    ['Quỳ Hợp', null, 'Quỳ Hợp'],
    ['', null, ''],
  ])('%j is %j of %j', (typed, period, rest) => {
    const read = readPeriod(typed, '2018-11-12');
    expect(read.period).toBe(period);
    expect(read.rest).toBe(rest);
  });

  test.each([
    [2018, '2018-01-01', '2018-12-31'],
    [201802, '2018-02-01', '2018-02-28'],
    [202002, '2020-02-01', '2020-02-29'],
    [20181112, '2018-11-12', '2018-11-12'],
  ])('%j reaches from %s to %s', (period, from, to) => {
    expect(daysOf(period)).toEqual({ from, to });
  });

  test.each([0, 12, 201813, 20181131, 2147483647])('%j is no period', (digits) => {
    expect(daysOf(digits)).toBeNull();
  });
});
