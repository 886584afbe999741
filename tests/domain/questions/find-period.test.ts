import { describe, expect, test } from 'vitest';
import { findPeriod } from '../../../src/domain/questions/find-period.ts';

const IN = { fromYear: 2017, toYear: 2020, thisYear: 2019 };
const years = (from: number, to: number) => ({ kind: 'years', from, to });

describe('years that are asked about together', () => {
  test.each([
    ['đã giải ngân bao nhiêu từ năm 2017 đến nay', years(2017, 2019)],
    ['tổng giải ngân giai đoạn 2017-2020', years(2017, 2020)],
    ['tong giai ngan tu 2018 toi 2020', years(2018, 2020)],
    ['2017 – 2018', years(2017, 2018)],
    ['2018 đến hết năm 2017', years(2017, 2018)],
    ['nhiệm vụ 1.3 đã chi bao nhiêu tiền cả giai đoạn', years(2017, 2020)],
    ['tổng tin bài của cả 4 năm', years(2017, 2020)],
    ['từ đầu kế hoạch đến nay', years(2017, 2020)],
    ['6 tháng đầu năm 2018 giải ngân bao nhiêu', { kind: 'part-of-year' }],
    ['giải ngân năm 2018', null],
    ['so sánh năm 2017 và năm 2018', null],
    ['tỷ lệ phải đạt đến năm 2020', null],
    ['năm nay', null],
    ['từ năm 2019', null],
  ])('%s', (text, expected) => {
    expect(findPeriod(text, IN)).toEqual(expected);
  });
});
