import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { parseInteger } from '../../../src/domain/text/parse-number.ts';
import { parseMoney } from '../../../src/domain/text/parse-money.ts';
import { yesOrNoIn } from '../../../src/domain/text/yes-or-no.ts';

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
