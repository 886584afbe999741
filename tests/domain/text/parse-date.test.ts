import { describe, expect, test } from 'vitest';
import { parseDate, type WithoutYear } from '../../../src/domain/text/parse-date.ts';

describe('dates as people type them, on 12/11/2018 (a Monday)', () => {
  test.each([
    ['15/12', '2018-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['15.12.2026', '2026-12-15'],
    ['ngày 15 tháng 12', '2018-12-15'],
    ['ngay 15 thang 12 nam 2019', '2019-12-15'],
    ['05/01', '2019-01-05'],
    ['hôm nay', '2018-11-12'],
    ['ngay mai', '2018-11-13'],
    ['thứ sáu', '2018-11-16'],
    ['thu sau tuan sau', '2018-11-23'],
    ['chủ nhật', '2018-11-18'],
    ['2018-12-15', '2018-12-15'],
    ['15122018', '2018-12-15'],
    ['mồng 8 tháng 10 năm ni', '2018-10-08'],
    ['mười lăm tháng mười hai', '2018-12-15'],
    ['30 tháng ni', '2018-11-30'],
    ['mồng 1 tháng sau', '2018-12-01'],
    ['1 tháng sáu', '2018-06-01'],
    ['thứ 6 tuần trước', '2018-11-09'],
    ['bữa ni', '2018-11-12'],
    ['bựa qua', '2018-11-11'],
    ['3 ngày trước', '2018-11-09'],
    ['thứ Sáu 16/11', '2018-11-16'],
    ['văn bản ký ngày 05/11/2018, thưa đồng chí', '2018-11-05'],
    ['ngafy 9 thasng 11 nawm 2018', '2018-11-09'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text, '2018-11-12', { nearest: '2018-11-12' })).toEqual({ kind: 'date', date });
  });

  test.each([
    ['31/11', 'impossible'],
    ['30/2', 'impossible'],
    ['sau Tết', 'lunar'],
    ['mùng 5 tháng Giêng', 'lunar'],
    ['1 thang sau', 'not-a-date'],
    ['thứ hai vừa rồi', 'not-a-date'],
    ['15', 'not-a-date'],
  ])('%s is %s', (text, kind) => {
    expect(parseDate(text, '2018-11-12', { nearest: '2018-11-12' })).toEqual({ kind });
  });
});

describe('dates without their year', () => {
  const TODAY = '2018-12-14';
  test.each<[string, WithoutYear, string]>([
    ['5/3', { nearest: TODAY }, '2019-03-05'],
    ['5/3', 'past', '2018-03-05'],
    ['14/12', 'past', '2018-12-14'],
    ['thứ năm', 'past', '2018-12-13'],
    ['20/12', 'past', '2018-12-20'],
    ['20/1', 'past', '2018-01-20'],
    ['30/9', 'coming', '2019-09-30'],
    ['14/12', 'coming', '2018-12-14'],
    ['29/2', 'coming', '2020-02-29'],
    ['5/3', { reportedOn: 2018 }, '2018-03-05'],
    ['5/3', { reportedOn: 2017 }, '2017-03-05'],
    ['25/12', { reportedOn: 2018 }, '2018-12-25'],
    ['mười lăm tháng ba', { reportedOn: 2018 }, '2018-03-15'],
    ['5/3/2019', { reportedOn: 2018 }, '2019-03-05'],
    ['30/11', { nearest: '2017-12-01' }, '2017-11-30'],
    ['15/1', { nearest: '2017-12-01' }, '2018-01-15'],
  ])('%s with %o is %s', (text, withoutYear, date) => {
    const today = text === '29/2' ? '2019-12-14' : TODAY;
    expect(parseDate(text, today, withoutYear)).toEqual({ kind: 'date', date });
  });

  test('in January, one of December was the year before, under whichever year it is told', () => {
    const date = '2018-12-20';
    expect(parseDate('20/12', '2019-01-10', { reportedOn: 2019 })).toEqual({ kind: 'date', date });
    expect(parseDate('20/12', '2019-01-10', { reportedOn: 2018 })).toEqual({ kind: 'date', date });
  });
});
