import { describe, expect, test } from 'vitest';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';
import { advanceFilling, type Cursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { count, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const questions = questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018);
const answers = { facilities_total: count(126), facilities_informed: count(20) };
const filling = fillingOf(questions, answers, {}, { year: 2018, unit_contacts: 0 });
const key = 'facilities_applying';

const says = (cursor: Cursor, text: string): FillingAdvance =>
  advanceFilling(filling, cursor, { kind: 'text', text }, TOOLS);

describe('where the reason of 65 is asked, which is more than the 20 of question 2', () => {
  const asked = says({ at: 'question', key, editing: false }, '65').cursor;

  test.each([
    ['6', count(6)],
    ['6 cs', count(6)],
    ['dạ 6 doanh nghiệp ạ', count(6)],
    ['06 cơ sở', count(6)],
    ['6.', count(6)],
    ['Mới rà soát.', count(65, 'Mới rà soát.')],
    ['Tăng 6 cơ sở', count(65, 'Tăng 6 cơ sở')],
    ['theo QĐ 12/2018', count(65, 'theo QĐ 12/2018')],
  ])('“%s” is kept as %o', (text, answer) => {
    expect(says(asked, text).change).toEqual({ key, answer });
  });

  test.each([
    ['65', { at: 'reason', key, message: expect.any(String) as string }, 'reason-needed'],
    ['70', { at: 'reason', value: { type: 'integer', number: 70 } }, 'reason-needed'],
    ['5-9', { at: 'reason', key }, 'refused'],
    ['200', { at: 'question', key }, 'blocked'],
    ['', { at: 'reason', key }, 'reason-needed'],
    ['ok', { at: 'reason', key }, 'refused'],
    ['đúng rồi ạ', { at: 'reason', key }, 'refused'],
    ['Số liệu đúng.', { at: 'reason', key }, 'refused'],
    ['đủ cả hai', { at: 'reason', key }, 'refused'],
    ['cả hai đều đủ', { at: 'reason', key }, 'refused'],
    ['đủ rồi ạ', { at: 'reason', key }, 'refused'],
    ['hết rồi', { at: 'reason', key }, 'refused'],
    ['không có gì', { at: 'reason', key }, 'refused'],
  ])('“%s” keeps nothing', (text, cursor, kind) => {
    expect(says(asked, text)).toMatchObject({ cursor, note: { kind }, change: null });
  });

  test.each(['6 nguoi thoi', '6 người thôi ạ', 'chỉ 6 lớp thôi ạ'])(
    '“%s”, in another unit, is no reason, and is asked about',
    (text) => {
      const either = says(asked, text);
      expect(either).toMatchObject({
        cursor: { at: 'reason', typed: { text, value: { type: 'integer', number: 6 } } },
        change: null,
      });
    },
  );

  test('a figure with words may be either, which is asked with a button for each', () => {
    const either = says(asked, '6 cơ sở mới thành lập');
    expect(either).toMatchObject({ cursor: { typed: { text: '6 cơ sở mới thành lập' } }, change: null });
    expect(cursorSchema.parse(JSON.parse(JSON.stringify(either.cursor)))).toEqual(either.cursor);
    const press = (index: number): FillingAdvance =>
      advanceFilling(filling, either.cursor, { kind: 'candidate', number: 3, index }, TOOLS);
    expect(press(0).change?.answer).toEqual(count(6));
    expect(press(1).change?.answer).toEqual(count(65, '6 cơ sở mới thành lập'));
    expect(press(2).note).toEqual({ kind: 'stale' });
    expect(says(either.cursor, 'Mới rà soát.').change?.answer).toEqual(count(65, 'Mới rà soát.'));
  });
});

describe('an amount of money, typed where the reason of a count is asked,', () => {
  const asked = says({ at: 'question', key, editing: false }, '65').cursor;

  test.each([
    '14 triệu',
    '14tr',
    '14 trieu khuyen cong',
    'chi 14 khuyen cong',
    '14 triệu, 5 khuyến công',
    'giải ngân 95 triệu từ NS tỉnh',
    '95tr nst',
    '9.000 tỷ',
  ])('“%s” is asked about before it is the reason', (text) => {
    const either = says(asked, text);
    expect(either).toMatchObject({ cursor: { at: 'reason', key, typed: { text, value: null } }, change: null });
    const press = (index: number): FillingAdvance =>
      advanceFilling(filling, either.cursor, { kind: 'candidate', number: 3, index }, TOOLS);
    expect(press(1).change?.answer).toEqual(count(65, text));
    expect(press(0)).toMatchObject({ note: { kind: 'stale' }, change: null });
    expect(says(either.cursor, 'Mới rà soát.').change?.answer).toEqual(count(65, 'Mới rà soát.'));
  });

  test.each(['hỗ trợ 14 triệu cho cơ sở mới', 'Được tỉnh hỗ trợ khuyến công từ năm 2016'])(
    '“%s” is the reason in words',
    (text) => {
      expect(says(asked, text).change?.answer).toEqual(count(65, text));
    },
  );
});

describe('where the reason is asked why nothing was spent', () => {
  const spent = 'money_spent';
  const busy = fillingOf(questions, { trainings_held: count(2) }, {}, { year: 2018, unit_contacts: 0 });
  const says = (cursor: Cursor, text: string): FillingAdvance =>
    advanceFilling(busy, cursor, { kind: 'text', text }, TOOLS);
  const asked = says({ at: 'question', key: spent, editing: false }, 'khong co').cursor;

  test.each<[string, Record<string, number>]>([
    ['12,5 trieu ngan sach tinh', { province: 12_500_000 }],
    ['chi 20 ngan sach tinh', { province: 20_000_000 }],
    ['sửa lại: khuyến công 5', { industry_promotion: 5_000_000 }],
    ['khuyen cong 5, ngan sach tinh 3,5', { industry_promotion: 5_000_000, province: 3_500_000 }],
    ['14 trieu ngan sach tinh, 5 khuyen cong', { province: 14_000_000, industry_promotion: 5_000_000 }],
    ['14 nst, 5 kc', { province: 14_000_000, industry_promotion: 5_000_000 }],
    ['14 trieu ngan sach tinh 5 trieu khuyen cong', { province: 14_000_000, industry_promotion: 5_000_000 }],
    ['20 khuyến công + 3 ngân sách tỉnh', { industry_promotion: 20_000_000, province: 3_000_000 }],
  ])('“%s” is the amount corrected', (text, amounts) => {
    expect(says(asked, text).change?.answer).toMatchObject({ value: { amounts } });
  });

  test.each(['12,5', '12,5 trieu', 'chi 12 triệu thôi'])('“%s” leads to the sources', (text) => {
    expect(says(asked, text)).toMatchObject({
      cursor: { at: 'question', key: spent },
      note: { kind: 'refused', refusal: { kind: 'choose-source' } },
      change: null,
    });
  });

  test.each(['14 trieu, 5 khuyen cong', '5 khuyen cong, 14 trieu', '14 triệu; 5 triệu'])(
    '“%s” keeps nothing while the source of one amount is not said',
    (text) => {
      expect(says(asked, text)).toMatchObject({
        cursor: { at: 'question', key: spent },
        note: { kind: 'refused', refusal: { kind: 'which-source' } },
        change: null,
      });
    },
  );

  test.each(['chi 14 trieu, trong do 5 khuyen cong', 'huyện chi 14 triệu cho tập huấn, thêm 5 triệu khuyến công'])(
    'of “%s” no button takes a part and leaves the rest out',
    (text) => {
      expect(says(asked, text)).toMatchObject({ cursor: { typed: { text, value: null } }, change: null });
    },
  );

  test('two amounts with their sources in a sentence are offered together', () => {
    expect(says(asked, 'khuyen cong 5, con 14 trieu ngan sach tinh')).toMatchObject({
      cursor: { typed: { value: { amounts: { industry_promotion: 5_000_000, province: 14_000_000 } } } },
      change: null,
    });
  });

  const press = (cursor: Cursor, index: number): FillingAdvance =>
    advanceFilling(busy, cursor, { kind: 'candidate', number: 13, index }, TOOLS);

  test('an amount with its source in a sentence may be either', () => {
    const text = 'huyen da chi 12,5 trieu ngan sach tinh cho tap huan';
    const either = says(asked, text);
    expect(either).toMatchObject({ cursor: { typed: { text, value: { amounts: { province: 12_500_000 } } } } });
    expect(press(either.cursor, 0).change?.answer).toMatchObject({ value: { amounts: { province: 12_500_000 } } });
    expect(press(either.cursor, 1).change?.answer).toMatchObject({ value: { amounts: {} }, reason: text });
  });

  test('so may an amount whose source is not said, which is chosen then', () => {
    const text = 'huyện chi 12,5 triệu cho tập huấn';
    const either = says(asked, text);
    expect(either).toMatchObject({ cursor: { typed: { text, value: null } }, change: null });
    expect(cursorSchema.parse(JSON.parse(JSON.stringify(either.cursor)))).toEqual(either.cursor);
    expect(press(either.cursor, 0)).toMatchObject({ cursor: { at: 'question', key: spent }, change: null });
    expect(press(either.cursor, 1).change?.answer).toMatchObject({ value: { amounts: {} }, reason: text });
  });

  test.each(['Tập huấn lồng ghép với 2 lớp của tỉnh', 'Do Sở Công Thương chi trả năm 2018'])(
    '“%s” is the reason',
    (text) => {
      expect(says(asked, text).change?.answer).toMatchObject({ value: { amounts: {} }, reason: text });
    },
  );
});
