import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTelex, normalizeInput, searchKey } from '../../../src/domain/text/normalize.ts';
import { parseDate, type WithoutYear } from '../../../src/domain/text/parse-date.ts';
import { parseMoney } from '../../../src/domain/text/parse-money.ts';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';
import { parseInteger } from '../../../src/domain/text/parse-number.ts';
import { parsePhone } from '../../../src/domain/text/parse-phone.ts';
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

const MILLION = 1_000_000;

describe('search keys', () => {
  test.each([
    ['Quỳ Hợp', 'quy hop'],
    ['ĐÔ LƯƠNG', 'do luong'],
    ['Ðô Lương with U+00D0', 'do luong with u 00d0'],
    ['Thái Hòa', 'thai hoa'],
    ['Thái Hoà', 'thai hoa'],
    ['  Sở  TN&MT ', 'so tn mt'],
  ])('%s folds to %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('composed and decomposed writing fold alike, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });

  test.each([
    ['ddoo luowng', 'do luong'],
    ['quyf howpj', 'quy hop'],
    ['con cuoong', 'con cuong'],
  ])('Telex that was not converted, %s, folds to %s', (typed, key) => {
    expect(foldTelex(typed)).toBe(key);
  });

  test('what is kept has no invisible characters and is composed', () => {
    expect(normalizeInput(' a\u200b\u0301  b\r\nc ')).toBe('á b\nc');
  });
});

describe('whole numbers as people type them', () => {
  test.each([
    ['126', 126],
    ['1.234', 1234],
    ['1 234', 1234],
    ['126 cơ sở', 126],
    ['１２６', 126],
    ['0', 0],
    ['1.234.567', 1_234_567],
    ['một trăm', 100],
    ['2 trăm', 200],
    ['1 tram ruoi', 150],
    ['hai mươi lăm', 25],
    ['một trăm linh năm', 105],
    ['sáu lăm', 65],
    ['hăm ba', 23],
    ['hai nghìn ba trăm', 2300],
    ['trăm hai', 120],
    ['muwowif bary', 17],
    ['dạ 5 anh ơi', 5],
    ['15 (mười lăm)', 15],
    ['15 cơ sở (tăng 3 so với 2017)', 15],
  ])('%s is %d', (text, value) => {
    expect(parseInteger(text)).toMatchObject({ kind: 'value', value });
  });

  test.each([
    ['khoảng 120', [120], 'about'],
    ['trên 10', [10], 'about'],
    ['5 chưa chắc', [5], 'about'],
    ['2 người kiêm nhiệm, không chuyên trách', [2], 'about'],
    ['5+7', [12], 'several'],
    ['3 ở xã A, 2 ở xã B', [5], 'several'],
    ['5 ở xã A, 5 ở xã B', [10], 'several'],
    ['3+3', [6], 'several'],
    ['15 (mười bốn)', [15, 14], 'several'],
    ['3/10 cơ sở', [3], 'fraction'],
    ['2 trăm 3', [230, 203], 'two-readings'],
    ['2o', [20, 2], 'letters'],
    ['không đến 12', [12], 'words-before'],
    ['ba chìa', [3], 'words-before'],
  ])('%s is asked about', (text, candidates, doubt) => {
    expect(parseInteger(text)).toEqual({ kind: 'ambiguous', candidates, doubt });
  });

  test.each([
    ['12-15', 'range'],
    ['12 đến 15', 'range'],
    ['-3', 'negative'],
    ['12,5', 'not-whole'],
    ['👍', 'not-a-number'],
    ['một số cơ sở', 'not-a-number'],
    ['một vài', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['2 triệu', 'not-a-number'],
    ...['2 tá', '12 phần trăm', 'một nửa'].map((typed): [string, string] => [typed, 'not-a-number']),
    ['', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseInteger(text)).toEqual({ kind: 'refused', reason });
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (value) => {
        expect(parseInteger(formatNumber(value))).toEqual({ kind: 'value', value, unit: '' });
      }),
    );
  });
});

describe('money as people type it, in đồng', () => {
  test.each([
    ['12,5 trieu', 12.5 * MILLION],
    ['1,5 tỷ', 1500 * MILLION],
    ['2.000 triệu', 2000 * MILLION],
    ['1.500', 1500 * MILLION],
    ['500 nghìn', 500_000],
    ['12.500.000 đồng', 12_500_000],
    ['12500000đ', 12_500_000],
    ['2 tỷ 500 triệu', 2500 * MILLION],
    ['0', 0],
    ['12tr', 12 * MILLION],
    ['1,234 triệu', 1_234_000],
    ['hai tỷ rưỡi', 2500 * MILLION],
    ['2 tỷ 5', 2500 * MILLION],
    ['1 tỷ 2 trăm', 1200 * MILLION],
    ['hai mươi năm triệu', 25 * MILLION],
    ['12tr5', 12.5 * MILLION],
    ['trăm rưỡi triệu', 150 * MILLION],
    ['một tỷ không trăm linh năm triệu', 1005 * MILLION],
    ['nửa tỷ', 500 * MILLION],
    ['36.000.000', 36 * MILLION],
    ['200tr đã giải ngân hết', 200 * MILLION],
  ])('%s is %d', (text, value) => {
    expect(parseMoney(text)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['1.5 tỷ', [1500 * MILLION, 15_000 * MILLION]],
    ['2 tỷ 500', [2500 * MILLION]],
    ['12500000', [12_500_000, 12_500_000 * MILLION]],
    ['2 tỷ 50', [2500 * MILLION, 2050 * MILLION]],
    ['1,500', [1500 * MILLION, 1.5 * MILLION]],
    ['khoảng 45 triệu', [45 * MILLION]],
    ['80 triệu (bằng chữ: tám mươi lăm triệu đồng)', [80 * MILLION, 85 * MILLION]],
  ])('%s can be read in more than one way', (text, candidates) => {
    const parsed = parseMoney(text);
    expect(parsed.kind === 'ambiguous' ? parsed.candidates : [parsed.kind === 'value' ? parsed.value : null]).toEqual(
      candidates,
    );
  });

  test.each([
    ['5-13 triệu', 'range'],
    ['-2 triệu', 'negative'],
    ['nhiều', 'not-money'],
    ['1,2345 triệu', 'too-many-decimals'],
    ['12 con gà', 'not-money'],
    ['2,5 tỷ rưỡi', 'not-money'],
    ['500 USD', 'foreign-money'],
    ['$500', 'foreign-money'],
    ['Đô Lương', 'not-money'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseMoney(text)).toEqual({ kind: 'refused', reason });
  });
});

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

describe('phone numbers', () => {
  test.each([
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0238 3123 456', '02383123456'],
  ])('%s is %s', (text, phone) => {
    expect(parsePhone(text)).toEqual({ kind: 'phone', phone });
  });

  test.each(['01612345678', '📞', '12345', '0212', 'không có', '0123456789'])('%s is refused', (text) => {
    expect(parsePhone(text)).toEqual({ kind: 'refused' });
  });
});

describe('name and title in one message', () => {
  test.each([
    ['Nguyễn Văn A, chuyên viên phòng KTHT', 'Nguyễn Văn A', 'chuyên viên Phòng Kinh tế và Hạ tầng'],
    ['nguyễn văn a chuyên viên', 'Nguyễn Văn A', 'chuyên viên'],
    ['TRẦN THỊ B - Phó Trưởng phòng', 'Trần Thị B', 'Phó Trưởng phòng'],
    ['chuyên viên, Nguyễn Văn A', 'Nguyễn Văn A', 'chuyên viên'],
    ['Nguyễn Văn A\nTrưởng phòng', 'Nguyễn Văn A', 'Trưởng phòng'],
    ['em tên là Nguyễn Văn Hùng, chuyên viên phòng KTHT ạ', 'Nguyễn Văn Hùng', 'chuyên viên Phòng Kinh tế và Hạ tầng'],
    ['dạ em là Nguyễn Văn Hùng chuyên viên nhé', 'Nguyễn Văn Hùng', 'chuyên viên'],
    ['sửa lại thành Nguyễn Văn Hùng, phó phòng', 'Nguyễn Văn Hùng', 'phó phòng'],
  ])('%s', (text, fullName, title) => {
    expect(parseNameAndTitle(text)).toEqual({ kind: 'name-and-title', fullName, title, phone: null });
  });

  test.each([
    ['Trần Văn Bình - Phó phòng Kinh tế, 0238 3842 123', 'Trần Văn Bình', 'Phó phòng Kinh tế', '02383842123'],
    ['Trần Văn Bình, 0912.345.678, Phó phòng', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng (ĐT: +84 912 345 678)', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['0912345678 Trần Văn Bình Phó phòng', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng, 0912 345 678 - 0238 3123 456', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình, Phó phòng, ĐT CQ 02383123456, DĐ 0912345678', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình Phó phòng 0912345678/0983111222', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
    ['Trần Văn Bình - Phó phòng - 02383123456, 0912345678', 'Trần Văn Bình', 'Phó phòng', '0912345678'],
  ])('the phone beside them is no part of the title: %s', (text, fullName, title, phone) => {
    expect(parseNameAndTitle(text)).toEqual({ kind: 'name-and-title', fullName, title, phone });
  });

  test('a long title is kept whole', () => {
    const title = `Phó Chủ tịch kiêm ${'Trưởng Ban chỉ đạo sản xuất sạch hơn và bảo vệ môi trường '.repeat(2)}huyện`;
    const parsed = parseNameAndTitle(`Vi Thị Bảy, ${title}`);
    expect(parsed).toMatchObject({ kind: 'name-and-title', fullName: 'Vi Thị Bảy' });
    expect(parsed.kind === 'name-and-title' ? parsed.title.length : 0).toBeGreaterThan(120);
  });

  test('names may have an apostrophe', () => {
    expect(parseNameAndTitle('H’HEN NIÊ')).toEqual({ kind: 'title-missing', fullName: 'H’Hen Niê', phone: null });
  });

  test.each([
    ['Nguyễn Văn A', { kind: 'title-missing', fullName: 'Nguyễn Văn A', phone: null }],
    ['tôi là Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['sửa thành Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['dạ sửa tên em thành Nguyễn Văn Hùng ạ', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['họ tên đúng là Nguyễn Văn Hùng', { kind: 'title-missing', fullName: 'Nguyễn Văn Hùng', phone: null }],
    ['Đồng Chí Thị Hoa nhé', { kind: 'title-missing', fullName: 'Thị Hoa', phone: null }],
    ['Nguyễn Thị Anh', { kind: 'title-missing', fullName: 'Nguyễn Thị Anh', phone: null }],
    ['Nguyen Van Em', { kind: 'title-missing', fullName: 'Nguyen Van Em', phone: null }],
    ['Lê Thị Bạn', { kind: 'title-missing', fullName: 'Lê Thị Bạn', phone: null }],
    ['tôi là Hùng', { kind: 'refused', reason: 'not-a-name' }],
    ['Phòng Kinh tế thành phố Vinh', { kind: 'refused', reason: 'not-a-name' }],
    ['phong kinh te va ha tang', { kind: 'refused', reason: 'not-a-name' }],
    ['giu nguyen', { kind: 'refused', reason: 'not-a-name' }],
    ['giữ nguyên như cũ', { kind: 'refused', reason: 'not-a-name' }],
    ['thôi không sửa nữa', { kind: 'refused', reason: 'not-a-name' }],
    ['để sau', { kind: 'refused', reason: 'not-a-name' }],
    ['vâng ạ', { kind: 'refused', reason: 'not-a-name' }],
    ['đồng ý', { kind: 'refused', reason: 'not-a-name' }],
    ['không phải', { kind: 'refused', reason: 'not-a-name' }],
    ['A', { kind: 'refused', reason: 'not-a-name' }],
    ['0912345678', { kind: 'refused', reason: 'not-a-name' }],
    ['👍👍', { kind: 'refused', reason: 'not-a-name' }],
    ['<b>x</b> y', { kind: 'refused', reason: 'not-a-name' }],
  ])('%s', (text, expected) => {
    expect(parseNameAndTitle(text)).toEqual(expected);
  });
});

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
