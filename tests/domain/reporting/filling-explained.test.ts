import { describe, expect, test } from 'vitest';
import type { Cursor } from '../../../src/domain/reporting/filling.ts';
import { Filler } from '../../support/filler.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';

const DISTRICT = shippedForm('bao-cao-nam-cap-huyen');
const at = (key: string): Cursor => ({ at: 'question', key, editing: false });

describe('a figure with its reason', () => {
  const key = 'facilities_applying';
  const before = { facilities_total: count(126), facilities_informed: count(20) };
  const asked = (): Filler => new Filler(DISTRICT, 'QUY_HOP', before, at(key));

  test.each([
    ['15, vì huyện đếm cả cơ sở đã giải thể', 15, 'huyện đếm cả cơ sở đã giải thể'],
    ['15 co so do huyen dem nham lan truoc', 15, 'huyen dem nham lan truoc'],
    ['câu 3 sửa thành 14 vì cơ sở báo nhầm', 14, 'cơ sở báo nhầm'],
  ])('“%s”: both are kept', (text, number, reason) => {
    const filler = asked().says(text);
    expect(filler.answer(key)).toEqual({ ...count(number), reason });
    expect(filler.note).toMatchObject({ kind: 'saved', reason });
  });

  test('the reason that would be asked is not asked again', () => {
    const filler = asked().says('30, vì có cơ sở tự áp dụng không qua tuyên truyền');
    expect(filler.answer(key)).toEqual({ ...count(30), reason: 'có cơ sở tự áp dụng không qua tuyên truyền' });
  });

  test.each(['15 vì', 'vì huyện đếm nhầm cả rồi', '15 do 3'])('“%s” is none', (text) => {
    expect(asked().says(text).note).not.toMatchObject({ reason: expect.anything() as unknown });
  });
});

test('that another source is taken out is not kept as the reason that is asked', () => {
  const spent = given({ type: 'money-by-source', amounts: { province: 5_000_000 }, names: {} });
  const filler = new Filler(
    DISTRICT,
    'QUY_HOP',
    { facilities_total: count(126), facilities_informed: count(20), money_spent: spent },
    at('facilities_applying'),
  ).says('30', 'câu 13 bỏ khuyến công');
  expect(filler.answer('facilities_applying')).toBeUndefined();
  expect(filler.cursor).toMatchObject({ at: 'question', key: 'money_spent' });
});

describe('a source of money taken out by the number of its question', () => {
  const key = 'money_spent';
  test.each([
    'câu 13 bỏ ngân sách tỉnh',
    'cau 13: bo nguon ngan sach tinh',
    'bỏ ngân sách tỉnh ở câu 13',
    'xoa ngan sach tinh cau 13',
  ])('“%s”', (text) => {
    const amounts = { province: 5_000_000, industry_promotion: 12_500_000 };
    const filler = new Filler(
      DISTRICT,
      'QUY_HOP',
      { [key]: given({ type: 'money-by-source', amounts, names: {} }) },
      { at: 'review', editing: false },
    ).says(text);
    expect(filler.answer(key)).toMatchObject({ value: { amounts: { industry_promotion: 12_500_000 } } });
    expect(filler.note).toMatchObject({ kind: 'saved', key });
  });
});
