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
    ['lãnh đạo đi công tác, ngày 17/12 mới ký được', '2018-12-17'],
    ['lanh dao di cong tac, ngay 17-12-2018 moi ky', '2018-12-17'],
    ['bận họp HĐND, ngày 18/01/2019 nộp', '2019-01-18'],
    ['chờ số liệu thống kê, ngày 18.1.2019 có', '2019-01-18'],
    ['chờ thống kê, mùng 5/1 mới có', '2019-01-05'],
    ['chờ thống kê, 20 tháng 12 mới có', '2018-12-20'],
    ['chờ thống kê, ngày 20 tháng này có', '2018-12-20'],
    ['chờ thống kê, ngày 5 tháng sau có', '2019-01-05'],
    ['chờ thống kê, 5 ngày nữa có', '2018-12-16'],
    ['chờ thống kê, 2018-12-18 nộp', '2018-12-18'],
    ['chờ thống kê, chủ nhật có', '2018-12-16'],
    ['chờ thống kê, ngày mười chín tháng mười hai có', '2018-12-19'],
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
    ['ok 17/12', 'no-reason'],
    ['xong, ngày 17/12', 'no-reason'],
    ['126', 'no-date'],
    ['bận việc, ngày 10/12 nộp', 'date-passed'],
    ['bận việc, ngày 31/11 nộp', 'date-impossible'],
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
