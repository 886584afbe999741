import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatDateWithWeekday,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
} from '../../../src/domain/text/vietnamese-format.ts';

describe('how officials write', () => {
  test('dates: a zero before days under ten and the months 01 and 02 only', () => {
    expect(formatDate('2017-06-06')).toBe('06/6/2017');
    expect(formatDate('2018-02-01')).toBe('01/02/2018');
    expect(formatDateWithWeekday('2018-12-14')).toBe('thứ Sáu 14/12/2018');
    expect(formatDateTime(new Date('2018-12-10T08:20:00Z'))).toBe('15 giờ 20 ngày 10/12/2018');
  });

  test('numbers: dots between thousands, a comma before decimals', () => {
    expect(formatNumber(1_234_567.5)).toBe('1.234.567,5');
    expect(formatNumber(-0.0001)).toBe('0');
    expect(formatMoney(12_500_000)).toBe('12,5 triệu đồng (12.500.000 đồng)');
    expect(formatPercent(82, 126)).toBe('65,1%');
    expect([formatCount(3), formatCount(0), formatCount(21)]).toEqual(['03', '0', '21']);
    expect([1.5, 0.25, 12.5, 1234.5].map(formatCount)).toEqual(['1,5', '0,25', '12,5', '1.234,5']);
    expect(formatPhone('0912345678')).toBe('0912 345 678');
  });
});
