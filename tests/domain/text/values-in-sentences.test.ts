import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { parseInteger } from '../../../src/domain/text/parse-number.ts';
import { parseMoment } from '../../../src/domain/text/parse-moment.ts';
import { parseMoney } from '../../../src/domain/text/parse-money.ts';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';
import { dayInSentence } from '../../../src/domain/text/date-in-sentence.ts';
import { yesOrNoIn } from '../../../src/domain/text/yes-or-no.ts';
import { atLocalTime } from '../../../src/domain/text/local-date.ts';

const NOW = atLocalTime('2018-11-12', 8);
const polite = fc.constantFrom('', 'Dạ ', 'Dạ thưa đồng chí, ', 'Kính báo cáo Sở, ', 'Vâng, ', 'Báo cáo lãnh đạo, ');
const time = fc.constantFrom(
  '',
  'năm 2018 ',
  'đến ngày 31/10/2018, ',
  'theo Báo cáo số 45/BC-UBND ngày 20/10/2018, ',
  '9 tháng đầu năm ',
  'hiện nay ',
);
const whose = fc.constantFrom('', 'toàn huyện ', 'đơn vị chúng tôi ', 'trên địa bàn thị xã ');
const closing = fc.constantFrom('', ' ạ', ' ạ.', ' nhé', ', em gửi đồng chí tổng hợp');
const style = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(/[\p{L}\p{M}]+/gu, searchKey),
);
const inDots = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');

/** Whether a figure is read as it was put in, or asked about: never another one kept. */
function isKept(read: { kind: string; value?: number }, value: number): boolean {
  return read.kind !== 'value' || read.value === value;
}

describe('the value of a sentence', () => {
  test('a count is read, whatever stands around it', () => {
    const verb = fc.constantFrom('có ', 'có tổng cộng ', 'hiện có ', 'đang quản lý ');
    const why = fc.constantFrom(
      '',
      ', tăng 5 so với năm 2017',
      ' (năm 2017 là 97)',
      ', trong đó có 12 doanh nghiệp mới',
    );
    fc.assert(
      fc.property(
        fc.tuple(polite, time, whose, verb, fc.integer({ min: 10, max: 9999 }), why, closing, style),
        ([before, when, who, has, value, reason, behind, typed]) => {
          fc.pre(value < 1990 || value > 2035);
          const text = typed(`${before}${when}${who}${has}${inDots(value)} cơ sở${reason}${behind}`);
          const read = parseInteger(text, { kind: 'count', unit: 'cơ sở', year: 2018 });
          expect([text, read.kind === 'value' && read.value]).toEqual([text, value]);
        },
      ),
    );
  });

  test('of two counts none is kept but the one that is meant', () => {
    const other = fc.constantFrom('năm 2017 là', 'kế hoạch giao', 'trong đó', 'tăng', 'khoảng', 'mỗi xã', 'và');
    fc.assert(
      fc.property(
        fc.tuple(polite, whose, fc.integer({ min: 100, max: 999 }), other, fc.integer({ min: 11, max: 99 }), style),
        ([before, who, value, words, another, typed]) => {
          const text = typed(`${before}${who}có ${value} cơ sở, ${words} ${another} cơ sở`);
          const read = parseInteger(text, { kind: 'count', unit: 'cơ sở', year: 2018 });
          expect([text, isKept(read, value)]).toEqual([text, true]);
        },
      ),
    );
  });

  test('spaces of every width part thousands', () => {
    fc.assert(
      fc.property(
        fc.tuple(polite, whose, fc.integer({ min: 1000, max: 9_999_999 }), fc.constantFrom(' ', '\u00a0', '\u202f')),
        ([before, who, value, space]) => {
          const text = `${before}${who}có ${inDots(value).replaceAll('.', space)} cơ sở đang hoạt động`;
          const read = parseInteger(text, { kind: 'count', unit: 'cơ sở', year: 2018 });
          expect([text, read.kind === 'value' && read.value]).toEqual([text, value]);
        },
      ),
    );
  });

  test('what is said of each comes to its product, and is never kept for the whole', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          polite,
          fc.integer({ min: 2, max: 9 }),
          fc.integer({ min: 11, max: 90 }),
          fc.constantFrom<(groups: number, each: number) => string>(
            (groups, each) => `tổ chức ${groups} lớp, mỗi lớp ${each} người`,
            (groups, each) => `mỗi lớp ${each} người, tổ chức ${groups} lớp`,
            (groups, each) => `${groups} lớp x ${each} người`,
            (groups, each) => `${groups} lop, moi lop co ${each} nguoi`,
          ),
        ),
        ([before, groups, each, said]) => {
          const text = `${before}${said(groups, each)}`;
          const read = parseInteger(text, { kind: 'count', unit: 'người', year: 2018 });
          expect([text, read]).toEqual([text, { kind: 'ambiguous', candidates: [groups * each], doubt: 'several' }]);
        },
      ),
    );
  });

  test('of two statements of the same, what takes the other back is kept, else none', () => {
    const figure = fc.integer({ min: 100, max: 999 });
    const between = fc.constantFrom<[string, boolean]>(
      [', à xin lỗi đồng chí, ', true],
      [' à nhầm ', true],
      [', đính chính lại là ', true],
      [' là chưa đủ, con số đầy đủ là ', true],
      [' theo thống kê, còn theo phòng rà soát thì ', false],
      [' theo huyện báo cáo, theo danh sách thực tế chỉ có ', false],
    );
    fc.assert(
      fc.property(fc.tuple(polite, figure, between, figure, style), ([before, one, [words, back], other, typed]) => {
        fc.pre(one !== other);
        const text = typed(`${before}có ${one} cơ sở${words}${other} cơ sở`);
        const read = parseInteger(text, { kind: 'count', unit: 'cơ sở', year: 2018 });
        expect([text, read.kind === 'value' ? read.value : null]).toEqual([text, back ? other : null]);
      }),
    );
  });

  test('of money that was given and money that was spent, the latter is what was spent', () => {
    const given = fc.constantFrom('được bố trí', 'huyện bố trí', 'được giao', 'kế hoạch');
    const spent = fc.constantFrom('đã giải ngân được', 'đến nay mới chi', 'đã thực hiện', 'thực hiện được');
    fc.assert(
      fc.property(
        fc.tuple(polite, given, fc.integer({ min: 500, max: 900 }), spent, fc.integer({ min: 100, max: 499 }), style),
        ([before, gave, all, does, value, typed]) => {
          const text = typed(`${before}${gave} ${all} triệu đồng, ${does} ${value} triệu đồng`);
          const read = parseMoney(text, 2018);
          expect([text, read.kind === 'value' ? read.value : value * 1_000_000]).toEqual([text, value * 1_000_000]);
        },
      ),
    );
  });

  test('a guess is asked about', () => {
    const guess = fc.constantFrom('khoảng ', 'gần ', 'hơn ', 'xấp xỉ ', 'ước chừng ', 'ít nhất ');
    fc.assert(
      fc.property(
        fc.tuple(polite, time, whose, guess, fc.integer({ min: 10, max: 999 }), closing),
        ([before, when, who, about, value, behind]) => {
          const text = `${before}${when}${who}có ${about}${value} cơ sở${behind}`;
          const read = parseInteger(text, { kind: 'count', unit: 'cơ sở', year: 2018 });
          expect([text, read.kind]).toEqual([text, 'ambiguous']);
        },
      ),
    );
  });

  test('an amount is read with its source, its plan and the year beside it', () => {
    const said = fc.constantFrom('đã chi ', 'kinh phí đã thực hiện là ', 'được giao 950 triệu đồng, đã giải ngân ');
    const source = fc.constantFrom(
      '',
      ' từ nguồn ngân sách huyện',
      ' cho 2 lớp tập huấn',
      ' năm nay',
      ' để in 500 tờ rơi',
    );
    fc.assert(
      fc.property(
        fc.tuple(polite, time, said, fc.integer({ min: 5, max: 940 }), source, closing, style),
        ([before, when, spent, value, from, behind, typed]) => {
          const text = typed(`${before}${when}${spent}${value} triệu đồng${from}${behind}`);
          const read = parseMoney(text, 2018);
          expect([text, read.kind === 'value' && read.value]).toEqual([text, value * 1_000_000]);
        },
      ),
    );
  });

  test('yes and no are told by the verb; what is to be is neither', () => {
    const verb = fc.constantFrom('có ', 'thành lập ', 'bố trí được ', 'phân công ');
    const said = fc.constantFrom<[string, boolean | null]>(
      ['đã ', true],
      ['chưa ', false],
      ['không ', false],
      ['sẽ ', null],
      ['đang ', null],
      ['dự kiến ', null],
    );
    const why = fc.constantFrom('', ' do thiếu biên chế', ' vì chưa có hướng dẫn');
    fc.assert(
      fc.property(fc.tuple(polite, whose, said, verb, why), ([before, who, [modal, yes], does, reason]) => {
        const text = `${before}${who}${modal}${does}bộ phận chuyên trách${reason}`;
        expect([text, yesOrNoIn(text)]).toEqual([text, yes]);
      }),
    );
  });
});

describe('a day in a sentence', () => {
  test('the day that was taken back, or that of a draft, is not kept', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 10 }));
    const said = fc.constantFrom<(one: string, other: string) => string>(
      (one, other) => `Ngày ký là ${one}, à xin lỗi đồng chí, ${other} năm 2018`,
      (one, other) => `ký ngày ${one}, đính chính lại là ngày ${other}/2018`,
      (one, other) => `dự thảo ngày ${one} nhưng đến ngày ${other}/2018 mới được ký`,
      (one, other) => `trình ngày ${one}, ký ngày ${other}/2018`,
    );
    fc.assert(
      fc.property(fc.tuple(day, day, said, style), ([[d1, m1], [d2, m2], sentence, typed]) => {
        fc.pre(d1 !== d2);
        const text = typed(sentence(`${d1}/${m1}`, `${d2}/${m2}`));
        const read = dayInSentence(text, 'Ngày ký văn bản?', '2018-11-12', { reportedOn: 2018 });
        const meant = `2018-${String(m2).padStart(2, '0')}-${String(d2).padStart(2, '0')}`;
        expect([text, read?.sure === true ? read.days[0] : meant]).toEqual([text, meant]);
        expect(read?.days).toContain(meant);
      }),
    );
  });

  test('a day in words is the day in figures', () => {
    const words = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
    fc.assert(
      fc.property(fc.tuple(fc.nat(10), fc.nat(10), polite), ([day, month, before]) => {
        const text = `${before}văn bản ký ngày ${words[day]} tháng ${words[month]} năm 2017 ạ`;
        const read = dayInSentence(text, 'Ngày ký văn bản?', '2018-11-12', { reportedOn: 2018 });
        const [d, m] = [day + 2, month + 2].map((number) => String(number).padStart(2, '0'));
        expect([text, read]).toEqual([text, { days: [`2017-${m}-${d}`], sure: true }]);
      }),
    );
  });
});

describe('a moment in a sentence', () => {
  test.each([
    ['14h t5', '2018-11-15', 14, 0],
    ['sáng mốt 9 giờ', '2018-11-14', 9, 0],
    ['năm giờ chiều ngày mười chín tháng ni', '2018-11-19', 17, 0],
    ['hai giờ chiều ngày mùng năm tháng mười hai', '2018-12-05', 14, 0],
    ['Trước thông báo 15 giờ ngày 22/11, nay đổi thành 9 giờ 30 phút cùng ngày', '2018-11-22', 9, 30],
    ['Chúng tôi thống nhất hạn nộp là 8 giờ 30 phút sáng thứ hai tuần sau ạ.', '2018-11-19', 8, 30],
    ['Trước đây là 20/11, nay lùi lại đến 17h00 ngày 25/11/2018.', '2018-11-25', 17, 0],
    ['Chúng tôi nộp lúc 8 giờ ngày 20/11', '2018-11-20', 8, 0],
    ['truowcs 16 giowf 30 ngayf 23/11', '2018-11-23', 16, 30],
  ])('%s', (text, day, hour, minute) => {
    expect(parseMoment(text, NOW, 17)).toEqual({ kind: 'moment', at: atLocalTime(day, hour, minute) });
  });

  test.each([
    'từ 8h đến 17h ngày 20/11',
    '8 giờ ngày 20/11 đến 17 giờ cùng ngày',
    'chưa chốt, có thể 20/11',
    '20/11 hoặc 25/11',
  ])('%s is not taken', (text) => {
    expect(parseMoment(text, NOW, 17).kind).toBe('not-a-moment');
  });
});

describe('a name in a sentence', () => {
  test.each([
    ['Dạ người phụ trách là đồng chí Nguyễn Văn Thắng, Phó Trưởng phòng Kinh tế và Hạ tầng ạ.', 'Nguyễn Văn Thắng'],
    ['Thưa đồng chí, công việc này do bà Phan Thị Mai Hương phụ trách.', 'Phan Thị Mai Hương'],
    ['Người nhận việc chính là em, Lô Văn Páo nhé anh', 'Lô Văn Páo'],
    ['Trước là anh Vi Văn Hải, giờ chị Lữ Thị Hoa làm', 'Lữ Thị Hoa'],
    ['Ông Lê Hữu Thung đã nghỉ hưu, nay bà Phan Thị Lựu phụ trách', 'Phan Thị Lựu'],
    ['dạ giao cho anh lang văn thiện phẩy cán bộ địa chính chấm', 'Lang Văn Thiện'],
    ['(Đã ký) Kha Văn Tám', 'Kha Văn Tám'],
    ['nguyeenx thij hoaf', 'Nguyễn Thị Hòa'],
    ['nguyen thi hoa', 'Nguyen Thi Hoa'],
    ['Do đồng chí Trần Quốc Toản, số điện thoại 0912345678, phụ trách ạ', 'Trần Quốc Toản'],
  ])('%s', (text, fullName) => {
    expect(parseNameAndTitle(text)).toMatchObject({ fullName });
  });

  test.each([
    'Hiện chưa phân công người phụ trách ạ.',
    'a Hùng',
    'anh Hùng',
    'Đồng chí',
    'Kính gửi đồng chí',
    'Thưa anh, phòng đang khuyết lãnh đạo, chưa phân công',
    'Ông Lê Hữu Thung đã nghỉ hưu, chưa giao ai',
  ])('%s is none', (text) => {
    expect(parseNameAndTitle(text).kind).toBe('refused');
  });
});
