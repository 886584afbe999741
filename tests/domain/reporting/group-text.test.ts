import { describe, expect, test } from 'vitest';
import { advanceFilling } from '../../../src/domain/reporting/filling.ts';
import { withAnswer } from '../../../src/domain/reporting/filling-context.ts';
import { fillingFor, place, read, says, task } from '../../support/group-reading.ts';
import { TOOLS } from '../../support/shipped-form.ts';

const promotion = (amount: number) => ({ industry_promotion: amount });

describe('a message that answers a whole group', () => {
  test.each<[string, unknown]>([
    [
      'xong 1, giao 30, chi 28 khuyến công',
      { status: 'done', quantity: 1, assigned: promotion(30), disbursed: promotion(28), inferred: true },
    ],
    [
      'xong 1, giao 30 khuyen cong, chi 28 khuyen cong, ket qua: da mo 2 lop, 60 nguoi',
      {
        status: 'done',
        quantity: 1,
        assigned: promotion(30),
        disbursed: promotion(28),
        result: 'da mo 2 lop, 60 nguoi',
      },
    ],
    [
      'Đang làm; số lượng 2 cơ sở; được giao khuyến công 12,5 triệu; đã chi 0; đang chọn đơn vị tư vấn',
      {
        status: 'doing',
        quantity: 2,
        assigned: promotion(12.5),
        disbursed: {},
        result: 'đang chọn đơn vị tư vấn',
      },
    ],
    [
      'xong, giao 30 khuyến công + 20 ngân sách tỉnh, chi 28 khuyến công, 15 ngân sách tỉnh',
      {
        status: 'done',
        assigned: { industry_promotion: 30, province: 20 },
        disbursed: { industry_promotion: 28, province: 15 },
      },
    ],
    ['giao 1,5 tỷ ngân sách Trung ương', { assigned: { central: 1500 } }],
    ['giao 30 triệu từ nguồn khuyến công\nchi không', { assigned: promotion(30), disbursed: {} }],
    ['xong: đã mở 2 lớp', { status: 'done', result: 'đã mở 2 lớp' }],
    ['chưa làm, chưa được giao kinh phí', { status: 'not_started', result: 'chưa được giao kinh phí' }],
    ['da hoan thanh. ket qua da mo 1 lop', { status: 'done', result: 'da mo 1 lop' }],
    ['đang làm, kq: đã bố trí cho 3 dự án', { status: 'doing', result: 'đã bố trí cho 3 dự án' }],
    [
      'lam xong roi, duoc giao 30 khuyen cong, chi 28 khuyen cong',
      { status: 'done', assigned: promotion(30), disbursed: promotion(28) },
    ],
    ['xong, kết quả: hỗ trợ TP. Vinh 02 lớp', { status: 'done', result: 'hỗ trợ TP. Vinh 02 lớp' }],
    ['giao 30tr khuyen cong giai ngan 35', { assigned: promotion(30), disbursed: promotion(35), inferred: true }],
    [
      'xong 1, giao 30 khuyến công giải ngân 28',
      { status: 'done', quantity: 1, assigned: promotion(30), disbursed: promotion(28), inferred: true },
    ],
    ['xong, 30/28 khuyen cong', { status: 'done', assigned: promotion(30), disbursed: promotion(28), inferred: true }],
    [
      'xong 1, khuyến công 30/28 triệu',
      { status: 'done', quantity: 1, assigned: promotion(30), disbursed: promotion(28), inferred: true },
    ],
    ['xong 30/28 khuyến công', { status: 'done', assigned: promotion(30), disbursed: promotion(28), inferred: true }],
    ['giao/chi 30/28 khuyến công', { assigned: promotion(30), disbursed: promotion(28), inferred: true }],
    [
      'xong, giao / chi: khuyến công 30/28',
      { status: 'done', assigned: promotion(30), disbursed: promotion(28), inferred: true },
    ],
    ['giao/chi 30/28', 'which-source'],
    ['giao 30, chi 28', 'which-source'],
    ['giao 30 khuyến công, chi 28 ngân sách tỉnh, giao 5', 'which-source'],
    ['giao 30 vốn tự có', 'which-source'],
    ['giao 30-40 khuyến công', 'range'],
    ['giao 1.5 tỷ khuyến công', 'not-money'],
    ['xong', null],
    ['1', null],
    ['chưa có kinh phí nên chưa làm', null],
    ['chi cục đã kiểm tra', null],
    ['đã mở 2 lớp, 60 người dự', null],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  test('answers a duty, and the experts of TT Khuyến công', () => {
    expect(read('xong, đã tham mưu bố trí 350 triệu', 'STC', 'duty_iv_2')).toEqual({
      status: 'done',
      result: 'đã tham mưu bố trí 350 triệu',
    });
    expect(read('đang làm, chuyên gia 6, đào tạo 4, tư vấn 3', 'TTKC', 'duty_ii_4_a')).toEqual({
      status: 'doing',
      experts: 6,
      experts_trained: 4,
      facilities_advised: 3,
    });
  });
});

describe('a figure with a noun of another measure, and money beside it', () => {
  const project = (quantity: number, typed: string) => ({ quantity, otherUnit: typed, inferred: true });
  const environment = (amount: number) => ({ environment: amount });
  const money = { assigned: environment(120), disbursed: environment(95) };
  test.each<[string, unknown]>([
    [
      'xong 3 cơ sở, giao 120 triệu sự nghiệp môi trường, chi 95 triệu',
      { status: 'done', ...project(3, '3 cơ sở'), ...money },
    ],
    [
      'xong 3 co so, giao 120 trieu su nghiep moi truong, chi 95 trieu',
      { status: 'done', ...project(3, '3 co so'), ...money },
    ],
    [
      'xong 3 cơ sở giao 120 triệu sự nghiệp môi trường chi 95 triệu',
      { status: 'done', ...project(3, '3 cơ sở'), ...money },
    ],
    [
      'giao 120 triệu sự nghiệp môi trường, chi 95 triệu, xong 3 cơ sở',
      { status: 'done', ...project(3, '3 cơ sở'), ...money },
    ],
    [
      'giao 120 triệu sự nghiệp môi trường, 3 cơ sở, chi 95 triệu, đã xong',
      { status: 'done', ...project(3, '3 cơ sở'), ...money },
    ],
    [
      'xong 3 cơ sở, giao 120 khuyến công, chi 95 khuyến công',
      { status: 'done', ...project(3, '3 cơ sở'), assigned: promotion(120), disbursed: promotion(95) },
    ],
    ['xong 3 cơ sở', { status: 'done', ...project(3, '3 cơ sở') }],
    ['xong được 3 cơ sở', { status: 'done', ...project(3, '3 cơ sở') }],
    ['xong, duoc 3 co so', { status: 'done', ...project(3, '3 co so') }],
    ['3 cơ sở đã xong', { status: 'done', ...project(3, '3 cơ sở') }],
    ['đang làm, làm 2 lớp, chi 0', { status: 'doing', ...project(2, '2 lớp'), disbursed: {} }],
    ['đạt 3 lượt', project(3, '3 lượt')],
    ['số lượng 3 hồ sơ, đang làm', { status: 'doing', ...project(3, '3 hồ sơ') }],
    ['xong, được 3 dự án', { status: 'done', quantity: 3 }],
    ['xong 3, giao 120 khuyến công', { status: 'done', quantity: 3, assigned: promotion(120) }],
    [
      'xong, đã ký hợp đồng, giao 120 khuyến công, đang nghiệm thu, chi 95 khuyến công, 5 ngân sách tỉnh',
      {
        status: 'done',
        result: 'đã ký hợp đồng, đang nghiệm thu',
        assigned: promotion(120),
        disbursed: { industry_promotion: 95, province: 5 },
        inferred: true,
      },
    ],
    [
      'xong, kết quả: đã mở 2 lớp, chi 28 triệu tiền nước',
      { status: 'done', result: 'đã mở 2 lớp, chi 28 triệu tiền nước', inferred: true },
    ],
    ['xong, 30 triệu khuyến công', { status: 'done', result: '30 triệu khuyến công', inferred: true }],
    ['xong, đã bàn giao 2 máy', { status: 'done', result: 'đã bàn giao 2 máy' }],
  ])('%s', (text, values) => {
    expect(read(text, 'SCT', 'task_2_1')).toEqual(values);
  });

  test('it is asked about, and what else was said is kept with one press', () => {
    const filling = fillingFor('STNMT');
    const asked = says(filling, 'xong 3 cơ sở, giao 120 khuyến công, chi 95 khuyến công', place(filling, 'task_2_1'));
    expect(asked).toMatchObject({
      cursor: { at: 'candidates', key: 'task_2_1' },
      note: { note: { kind: 'other-unit', key: 'quantity', typed: '3 cơ sở' } },
      change: null,
    });
    const press = { kind: 'candidate', number: task(filling, 'task_2_1').number, index: 0 } as const;
    const kept = advanceFilling(filling, asked.cursor, press, TOOLS);
    expect(kept.change?.answer).toMatchObject({
      value: { items: { quantity: { value: { number: 3 } }, disbursed: { value: { amounts: {} } } } },
    });
  });

  test('alone at the first part, and at the count itself', () => {
    const filling = fillingFor('STNMT');
    expect(says(filling, '3 cơ sở', place(filling, 'task_2_1'))).toMatchObject({ cursor: { at: 'candidates' } });
    const done = says(filling, 'xong', place(filling, 'task_2_1'));
    const begun = withAnswer(filling, 'task_2_1', done.change!.answer);
    for (const text of ['3 cơ sở', 'được 3 cơ sở']) {
      const asked = says(begun, text, done.cursor);
      expect(asked.change, text).toBeNull();
      expect(JSON.stringify(asked.cursor), text).toMatch(/candidates/);
    }
  });

  test('of several counts, the noun tells which is meant', () => {
    expect(read('xong, 3 cơ sở', 'TTKC', 'duty_ii_4_a')).toEqual({
      status: 'done',
      facilities_advised: 3,
      inferred: true,
    });
  });
});

describe('money and a count where none is asked', () => {
  test.each<[string, unknown]>([
    [
      'xong 1, giao 30, chi 28 khuyến công',
      { status: 'done', notAsked: ['Số lượng đạt', 'Kinh phí giao', 'Kinh phí giải ngân'] },
    ],
    [
      'xong, đã phối hợp, chi 28 khuyen cong',
      { status: 'done', result: 'đã phối hợp', notAsked: ['Kinh phí giải ngân'], inferred: true },
    ],
    [
      'xong, kết quả: đã phối hợp, chi 28 khuyến công',
      { status: 'done', inferred: true, result: 'đã phối hợp, chi 28 khuyến công' },
    ],
    ['xong, chi cục kiểm tra 3 cơ sở', { status: 'done', result: 'chi cục kiểm tra 3 cơ sở' }],
    ['xong, giao 5 cán bộ phụ trách', { status: 'done', result: 'giao 5 cán bộ phụ trách' }],
    ['xong 2 lớp', { status: 'done', result: '2 lớp' }],
  ])('%s', (text, values) => {
    expect(read(text, 'STNMT', 'duty_iv_4_c')).toEqual(values);
  });

  test('it is said, and what is left is read back', () => {
    const filling = fillingFor('STNMT');
    const step = says(filling, 'xong 1, giao 30, chi 28 khuyến công', place(filling, 'duty_iv_4_c'));
    expect(step).toMatchObject({
      cursor: { at: 'candidates', values: [{ items: { status: { value: { option: 'done' } } } }] },
      note: { note: { kind: 'not-asked', labels: ['Số lượng đạt', 'Kinh phí giao', 'Kinh phí giải ngân'] } },
      change: null,
    });
  });
});
