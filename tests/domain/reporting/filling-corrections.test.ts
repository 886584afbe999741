import { describe, expect, test } from 'vitest';
import type { Cursor } from '../../../src/domain/reporting/filling.ts';
import { partNumber } from '../../../src/domain/reporting/filling-rows.ts';
import { questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { Filler } from '../../support/filler.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';

const DISTRICT = shippedForm('bao-cao-nam-cap-huyen');
const AGENCY = shippedForm('bao-cao-nam-so-nganh');

const at = (key: string): Cursor => ({ at: 'question', key, editing: false });

describe('question 3 was answered with 30, more than the 20 of question 2', () => {
  const key = 'facilities_applying';
  const doubted = (): Filler =>
    new Filler(DISTRICT, 'QUY_HOP', { facilities_total: count(126), facilities_informed: count(20) }, at(key)).says(
      '30',
    );

  test.each([
    'chỉ có 3 thôi',
    'sửa thành 3',
    'sua thanh 3',
    'Sửa lại là 3 cơ sở nhé',
    'nhầm, 3 cơ sở',
    'Xin lỗi, nhầm: 3 ạ',
    'em gõ nhầm, 3 cơ sở',
    'không phải 30 mà là 3',
    'khong phai 30, chi co 3 thoi',
    'thực tế chỉ có 03 cơ sở',
    'đúng ra là 3',
    '3 thôi ạ',
    '3 cơ sở mới đúng',
    'câu này 3',
  ])('“%s” is the correction', (text) => {
    expect(doubted().says(text).answer(key)).toEqual(count(3));
  });

  test.each([
    ['3 cơ sở mới thành lập', 3],
    ['nhầm, 3 cơ sở mới thành lập', 3],
    ['huyện có 3 cơ sở áp dụng từ trước', 3],
    ['Có 25 cơ sở áp dụng mà chưa được tuyên truyền', 25],
  ])('“%s” is asked about: the figure, or the reason', (text, number) => {
    const either = doubted().says(text);
    expect(either.answer(key)).toBeUndefined();
    expect(either.cursor).toMatchObject({ at: 'reason', typed: { text, value: { number } } });
  });

  test.each([
    'Tăng 6 cơ sở so với năm trước',
    'theo QĐ 12/2018',
    'theo Quyết định số 12 ngày 5/3',
    'áp dụng từ năm 2015',
    'đã áp dụng 3 năm nay',
    'chiếm 24% tổng số',
    'đúng là 30 cơ sở, mới rà soát',
    'Mới rà soát, chưa được tuyên truyền',
    'chỉ có Quỳ Hợp làm được',
    'sửa đổi theo rà soát của xã',
  ])('“%s” is the reason', (text) => {
    expect(doubted().says(text).answer(key)).toEqual(count(30, text));
  });

  test('an option of a choice that is typed is the option corrected', () => {
    const choice = 'focal_point_assigned';
    const filler = new Filler(DISTRICT, 'QUY_HOP', {}, at(choice)).says('đã phân công, chưa có văn bản');
    expect(filler.cursor).toMatchObject({ at: 'reason' });
    filler.says('Chưa phân công');
    expect(filler.answer(choice)).toEqual(given({ type: 'choice', option: 'not_yet' }));
  });
});

describe('money that was doubted', () => {
  const key = 'money_spent';
  const promotion = (amount: number): unknown => ({ industry_promotion: amount * 1_000_000 });
  const doubted = (): Filler => new Filler(DISTRICT, 'QUY_HOP', {}, at(key)).says('khuyến công 2000');

  test.each(['12,5 triệu khuyến công', 'khuyến công 12,5 triệu', 'nhầm, 12,5 triệu', 'sửa thành 12,5', '12,5 thôi'])(
    '“%s” is the correction',
    (text) => {
      expect(doubted().says(text).answer(key)).toMatchObject({ value: { amounts: promotion(12.5) }, reason: null });
    },
  );

  test('a reason goes with the figure it was given for', () => {
    const filler = doubted().says('Hỗ trợ mô hình.').says('ngân sách tỉnh 3000').says('Dự án mới.');
    expect(filler.answer(key)).toMatchObject({
      reason: 'Khuyến công: Hỗ trợ mô hình.\nNgân sách tỉnh: Dự án mới.',
    });
    filler.says('khuyến công 2500').says('Thêm mô hình.');
    expect(filler.answer(key)).toMatchObject({
      reason: 'Ngân sách tỉnh: Dự án mới.\nKhuyến công: Thêm mô hình.',
    });
    filler.says('ngân sách tỉnh 30');
    expect(filler.answer(key)).toMatchObject({ reason: 'Khuyến công: Thêm mô hình.' });
    filler.says('khuyến công 20');
    expect(filler.answer(key)).toMatchObject({ reason: null });
  });

  test('an amount with its source is understood after the source was pressed', () => {
    const filler = new Filler(
      DISTRICT,
      'QUY_HOP',
      {},
      { at: 'amount', key, source: 'industry_promotion', editing: false },
    );
    expect(filler.says('28 khuyến công').answer(key)).toMatchObject({ value: { amounts: promotion(28) } });
  });

  test.each(['sự nghiệp môi trường 5', '5 sự nghiệp bvmt', '5 triệu sự nghiệp bảo vệ môi trường'])(
    '“%s” names its source',
    (text) => {
      const filler = new Filler(DISTRICT, 'QUY_HOP', {}, at(key)).says(text);
      expect(filler.answer(key)).toMatchObject({ value: { amounts: { environment: 5_000_000 } } });
    },
  );

  test.each(['sự nghiệp khoa học và công nghệ 5', '5 triệu sự nghiệp khoa học công nghệ', '5 sn khcn'])(
    '“%s” names its source',
    (text) => {
      const filler = new Filler(DISTRICT, 'QUY_HOP', {}, at(key)).says(text);
      expect(filler.answer(key)).toMatchObject({ value: { amounts: { science: 5_000_000 } } });
    },
  );
});

const numberOf = (key: string): number =>
  questionsAskedOf(AGENCY, 2018, 'SKHCN').find((question) => question.key === key)!.number;

describe('money of a task that was doubted: 120 of 100 assigned', () => {
  const place = (part: string): Cursor => ({
    at: 'inside',
    key: 'task_2_2',
    row: null,
    place: at(part),
    editing: false,
  });
  const province = (amount: number): unknown => ({ province: amount * 1_000_000 });
  const doubted = (): Filler =>
    new Filler(AGENCY, 'SKHCN', {}, place('status'))
      .says('đang làm', 'ngân sách tỉnh 100')
      .take({ kind: 'done', number: partNumber(numberOf('task_2_2'), null, 3) })
      .says('120 ngân sách tỉnh');

  test('is where the reason is asked', () => {
    const { cursor } = doubted();
    expect(cursor).toMatchObject({ at: 'inside', place: { at: 'reason', key: 'disbursed' } });
  });

  test.each(['chi 90 ngân sách tỉnh', '90 ngân sách tỉnh', 'chi 90', 'sửa thành 90'])(
    '“%s” is the correction',
    (text) => {
      expect(doubted().says(text).answer('task_2_2')).toMatchObject({
        value: { items: { disbursed: { value: { amounts: province(90) }, reason: null } } },
      });
    },
  );

  test.each(['chưa làm xong, chưa được giao đủ kinh phí', 'đang triển khai thì được bổ sung'])(
    '“%s” is the reason',
    (text) => {
      expect(doubted().says(text).answer('task_2_2')).toMatchObject({
        value: { items: { disbursed: { value: { amounts: province(120) }, reason: text } } },
      });
    },
  );
});

describe('money from a source was given, and more is asked for', () => {
  const key = 'money_spent';
  const spent = (): Filler => new Filler(DISTRICT, 'QUY_HOP', {}, at(key)).says('12,5 triệu ngân sách tỉnh');

  test.each(['tiep', 'tiếp', 'tiếp tục', 'làm tiếp'])('“%s” goes on as the button does', (words) => {
    const pressed = spent().take({ kind: 'done', number: 13 }).cursor;
    expect(spent().cursor).toMatchObject({ at: 'question', key, more: true });
    expect(spent().says(words).cursor).toEqual(pressed);
    expect(pressed).not.toMatchObject({ key });
  });

  test('where nothing was given “tiếp” puts the question again', () => {
    const asked = new Filler(DISTRICT, 'QUY_HOP', {}, at(key));
    expect(asked.says('tiếp').cursor).toEqual(at(key));
  });

  test('without its only source the question is not answered: that nothing was spent nobody has said', () => {
    const out = spent().take({ kind: 'source-out', number: 13, index: 1 });
    expect(out.answer(key)).toBeUndefined();
    expect(out.cursor).toMatchObject({ at: 'question', key });
    expect(out.note).toEqual({ kind: 'source-out', key, source: 'province' });
    const none = out.says('khong co');
    expect(none.answer(key)).toMatchObject({ state: 'given', value: { amounts: {} } });
    expect(none.cursor).not.toMatchObject({ key });
  });

  test('who leaves it after that is asked again, and nothing is put off', () => {
    const out = spent().take({ kind: 'source-out', number: 13, index: 1 }).take({ kind: 'back', number: 13 });
    expect(out.cursor).not.toMatchObject({ key });
    out.take({ kind: 'jump', number: 14 }).says('Không vướng gì lớn.');
    for (let step = 0; step < 20 && 'key' in out.cursor && out.cursor.key !== key; step += 1)
      out.take({
        kind: 'later',
        number: out.filling.questions.find((one) => 'key' in out.cursor && one.key === out.cursor.key)!.number,
      });
    expect(out.cursor).toMatchObject({ at: 'question', key });
    expect(out.answer(key)).toBeUndefined();
  });

  test('without one of two the other stays', () => {
    const out = spent().says('khuyến công 5').take({ kind: 'source-out', number: 13, index: 1 });
    expect(out.answer(key)).toMatchObject({ value: { amounts: { industry_promotion: 5_000_000 } } });
  });
});
