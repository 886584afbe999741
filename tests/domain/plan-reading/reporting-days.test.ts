import { describe, expect, test } from 'vitest';
import { readReporting } from '../../../src/domain/plan-reading/read-reporting.ts';
import type { Notes } from '../../../src/domain/plan-reading/reading-notes.ts';

const NOTES = { units: () => [] } as unknown as Notes;

describe('the rhythm and the days of a duty to report', () => {
  test.each([
    [
      'Định kỳ 6 tháng, trước ngày 20/6 và 20/12, báo cáo kết quả về Sở.',
      { rhythm: 'half-year', before: '06-20', alsoBefore: ['12-20'], deadline: 'trước ngày 20/6 và 20/12' },
    ],
    [
      'Định kỳ 6 tháng (trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm) báo cáo về Sở.',
      { rhythm: 'half-year', before: '06-20', alsoBefore: ['12-20'] },
    ],
    [
      'Hằng quý, trước ngày 20 của tháng cuối quý, báo cáo về Sở.',
      { rhythm: 'quarter', before: null, beforeDay: { day: 20, of: 'last-month' } },
    ],
    [
      'Hằng tháng báo cáo về Sở trước ngày 25 hằng tháng.',
      { rhythm: 'month', before: null, beforeDay: { day: 25, of: 'each-month' } },
    ],
    ['Báo cáo về Sở trước ngày 15 tháng 12 hàng năm.', { rhythm: 'year', before: '12-15' }],
  ])('%s', (text, expected) => {
    const [duty] = readReporting([{ text, senders: [], place: 'III' }], NOTES);
    expect(duty).toMatchObject(expected);
    if (!('alsoBefore' in expected)) expect(duty).not.toHaveProperty('alsoBefore');
  });
});
