import { describe, expect, test } from 'vitest';
import { findLateGap, readLateWords } from '../../../src/domain/reporting/late-request.ts';

const NOTHING = { reason: null, until: null };
const TODAY = '2018-12-11';
const DUE = '2018-12-14';

describe('asking to hand in late, in one free message', () => {
  test.each([
    ['lanh dao di cong tac, 17/12 moi ky duoc', '2018-12-17'],
    ['Lãnh đạo đi công tác đến ngày 17, xin nộp ngày 18 tháng 12', '2018-12-18'],
    ['chờ số liệu Chi cục Thống kê, thứ hai tuần sau có', '2018-12-17'],
    ['ngay 5 moi co so lieu', '2019-01-05'],
    ['đợi số liệu 20.12.2018', '2018-12-20'],
    ['đồng chí Phó Chủ tịch nghỉ ốm, từ 10/12 đến 19-12-2018', '2018-12-19'],
  ])('%s', (text, until) => {
    const words = readLateWords(text, NOTHING, TODAY);
    expect(words).toEqual({ reason: text, until, impossible: false });
    expect(findLateGap(words, DUE, TODAY)).toBeNull();
  });

  test.each([
    ['lãnh đạo đi công tác', 'no-date'],
    ['17/12', 'no-reason'],
    ['xin nộp ngày 17/12 ạ', 'no-reason'],
    ['bận việc, 10/12 nộp', 'date-passed'],
    ['bận việc, 13/12 nộp', 'not-late'],
    ['bận việc, 31/11 nộp', 'date-impossible'],
    ['', 'no-date'],
  ])('%s: %s is said', (text, gap) => {
    expect(findLateGap(readLateWords(text, NOTHING, TODAY), DUE, TODAY)).toBe(gap);
  });

  test('what was said before is kept, and either part is corrected by itself', () => {
    const first = readLateWords('lãnh đạo đi công tác', NOTHING, TODAY);
    const both = readLateWords('17/12', first, TODAY);
    expect(both).toMatchObject({ reason: 'lãnh đạo đi công tác', until: '2018-12-17' });
    expect(readLateWords('18/12', both, TODAY)).toMatchObject({ reason: 'lãnh đạo đi công tác', until: '2018-12-18' });
    expect(readLateWords('chờ số liệu thống kê', both, TODAY)).toMatchObject({
      reason: 'chờ số liệu thống kê',
      until: '2018-12-17',
    });
  });
});
