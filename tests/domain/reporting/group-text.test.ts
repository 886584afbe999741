import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';
import { findConflicts } from '../../../src/domain/reporting/checks.ts';
import {
  advanceFilling,
  firstCursor,
  type Cursor,
  type Filling,
  type FillingAdvance,
} from '../../../src/domain/reporting/filling.ts';
import { partNumber } from '../../../src/domain/reporting/filling-rows.ts';
import { fillingOf, partsOf, questionsAskedOf, withAnswer } from '../../../src/domain/reporting/filling-context.ts';
import { measure } from '../../../src/domain/reporting/fields/index.ts';
import { cursorAtQuestion } from '../../../src/domain/reporting/filling-places.ts';
import { readGroupText } from '../../../src/domain/reporting/group-text.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const FORM = shippedForm('bao-cao-nam-so-nganh');
const fillingFor = (unit: string, answers: Answers = {}): Filling =>
  fillingOf(questionsAskedOf(FORM, 2018, unit), answers, {}, { year: 2018, unit_key: unit, unit_contacts: 1 });
const task = (filling: Filling, key = 'task_2_2') => filling.questions.find((question) => question.key === key)!;
const place = (filling: Filling, key = 'task_2_2'): Cursor => cursorAtQuestion(filling, task(filling, key), false);
const says = (filling: Filling, text: string, at: Cursor = place(filling)): FillingAdvance =>
  advanceFilling(filling, at, { kind: 'text', text }, TOOLS);

/** What was read, money by source in triệu đồng. */
const read = (text: string, unit = 'SCT', key = 'task_2_2'): unknown => {
  const filling = fillingFor(unit);
  const reading = readGroupText(partsOf(filling, task(filling, key), null), text, TOOLS);
  if (reading?.kind !== 'read') return reading === null ? null : reading.refusal.kind;
  const values = [...reading.values].map(([part, value]) => [
    part,
    'amounts' in value
      ? Object.fromEntries(Object.entries(value.amounts).map(([source, amount]) => [source, amount / 1_000_000]))
      : measure(value),
  ]);
  const { inferred, otherUnit, notAsked } = reading;
  return {
    ...Object.fromEntries(values),
    ...(inferred ? { inferred } : {}),
    ...(otherUnit === null ? {} : { otherUnit: otherUnit.typed }),
    ...(notAsked.length === 0 ? {} : { notAsked }),
  };
};
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

describe('what is done with it', () => {
  const whole = 'xong 1, giao 30 khuyến công, chi 28 khuyến công, kết quả: đã đánh giá 01 cơ sở';

  test('what was said whole is kept, and the next question is put', () => {
    const step = says(fillingFor('SCT'), whole);
    expect(step.note).toEqual({ kind: 'saved', key: 'task_2_2' });
    expect(step.cursor).toMatchObject({ at: 'inside', key: 'task_2_3' });
  });

  test('what was inferred is read back first, can be said anew, and is kept with one press', () => {
    const filling = fillingFor('SCT');
    const asked = says(filling, 'xong 1, giao 30, chi 28 khuyến công');
    expect(asked).toMatchObject({ cursor: { at: 'candidates', key: 'task_2_2' }, change: null });
    const anew = says(filling, 'xong 2, giao 30, chi 28 khuyến công', asked.cursor);
    expect(anew.cursor).toMatchObject({ at: 'candidates' });
    const { number } = task(filling);
    const kept = advanceFilling(filling, anew.cursor, { kind: 'candidate', number, index: 0 }, TOOLS);
    expect(kept.change?.answer).toMatchObject({ value: { items: { quantity: { value: { number: 2 } } } } });
    // The result was not told yet.
    expect(kept.cursor).toMatchObject({ at: 'inside', key: 'task_2_2', place: { at: 'question', key: 'result' } });
    const back = advanceFilling(filling, anew.cursor, { kind: 'back', number }, TOOLS);
    expect(back.cursor).toMatchObject({ at: 'inside', key: 'task_2_2', place: { key: 'status' } });
  });

  test('more paid out than assigned is kept, asks why, and hinders handing in until it is told', () => {
    const filling = fillingFor('SCT');
    const step = says(filling, 'xong 1, giao 0, chi 100 khuyến công, kết quả: xong');
    expect(step.cursor).toMatchObject({ place: { at: 'reason', key: 'disbursed' } });
    const kept = withAnswer(filling, 'task_2_2', step.change!.answer);
    const { number } = task(filling);
    expect(findConflicts(kept)).toMatchObject([{ number, message: expect.stringMatching(/Giải ngân 100/) as string }]);
    const jump = advanceFilling(kept, { at: 'review', editing: false }, { kind: 'jump', number }, TOOLS);
    expect(jump.cursor).toMatchObject({ place: { at: 'reason', key: 'disbursed' } });
    const told = says(kept, 'Ứng trước kế hoạch năm 2019.', jump.cursor);
    expect(findConflicts(withAnswer(kept, 'task_2_2', told.change!.answer))).toEqual([]);
  });

  test('a quantity of who does not lead is not taken silently', () => {
    const step = says(fillingFor('STNMT'), whole);
    expect(step).toMatchObject({ note: { note: { kind: 'not-asked', labels: ['Số lượng đạt'] } }, change: null });
  });

  test('no money is asked of what had no work in the year, nor counted any more', () => {
    const filling = fillingFor('SCT');
    const idle = says(filling, 'không có việc');
    expect(idle.cursor).toMatchObject({ key: 'task_2_3' });
    const worked = withAnswer(filling, 'task_2_2', says(filling, whole).change!.answer);
    const { number } = task(worked);
    const again = advanceFilling(worked, { at: 'review', editing: false }, { kind: 'jump', number }, TOOLS).cursor;
    expect(again).toMatchObject({ at: 'inside', place: { at: 'review' } });
    const status = advanceFilling(worked, again, { kind: 'text', text: '1' }, TOOLS).cursor;
    const { cursor, change } = says(worked, 'không có việc', status);
    expect(change).toBeNull();
    const pressed = { kind: 'candidate', number: partNumber(number, null, 1), index: 0 } as const;
    const changed = advanceFilling(worked, cursor, pressed, TOOLS);
    expect(changed.change?.answer).toMatchObject({
      value: { items: { status: { value: { option: 'not_this_year' } } } },
    });
    expect(Object.keys((changed.change!.answer as { value: { items: object } }).value.items)).toEqual(['status']);
  });

  test('the first part is put first, and begins the report', () => {
    expect(firstCursor(fillingFor('SCT'))).toMatchObject({ at: 'inside', place: { key: 'status' } });
  });
});

describe('words at “Trạng thái” that name no other part', () => {
  const items = (advance: FillingAdvance): unknown =>
    advance.change?.answer?.state === 'given' && advance.change.answer.value.type === 'group'
      ? Object.keys(advance.change.answer.value.items)
      : null;

  test.each(['xong roi', 'xong rồi ạ', 'hoan thanh roi', 'k co viec', 'ko co viec', 'chua lam duoc', 'dang lam roi'])(
    '“%s” is the state',
    (text) => {
      const advance = says(fillingFor('SCT'), text);
      expect(items(advance)).toEqual(['status']);
    },
  );

  const STATES: readonly [string, readonly string[]][] = [
    [
      'not_this_year',
      [
        'không phát sinh',
        'năm nay không làm',
        'không có việc',
        'năm nay không có việc ạ',
        'không có nhiệm vụ trong năm',
        'năm 2018 không phát sinh',
        'đơn vị không phát sinh nhiệm vụ',
        'ko làm',
        'k phát sinh',
        'không triển khai',
        'năm nay không thực hiện',
        'không được giao',
      ],
    ],
    [
      'not_started',
      [
        'chưa làm',
        'năm nay chưa làm',
        'chưa thực hiện',
        'chưa triển khai ạ',
        'chưa làm gì',
        'chưa bắt đầu',
        'bên em chưa làm',
        'chưa thực hiện được',
        'vẫn chưa làm',
      ],
    ],
    ['doing', ['đang làm', 'đang thực hiện', 'đang triển khai', 'vẫn đang làm']],
    ['done', ['đã làm xong', 'xong rồi', 'đã hoàn thành', 'hoàn thành rồi ạ', 'làm xong rồi']],
  ];
  const unmarked = (text: string): string =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

  test.each(
    STATES.flatMap(([state, texts]) =>
      texts.flatMap((text) => [
        [text, state],
        [unmarked(text), state],
      ]),
    ),
  )('“%s” is the state %s', (text, state) => {
    expect(says(fillingFor('SCT'), text).change?.answer).toMatchObject({
      value: { items: { status: { value: { option: state } } } },
    });
  });

  test.each(['đang làm, không phát sinh', 'xong, chưa làm'])('of “%s”, two states, none is taken', (text) => {
    expect(says(fillingFor('SCT'), text)).toMatchObject({ change: null });
  });

  test.each(['đang làm, không phát sinh kinh phí', 'xong, không làm thêm lớp nào vì thiếu kinh phí'])(
    'in “%s” the state is what is said first',
    (text) => {
      const { cursor, change } = says(fillingFor('SCT'), text);
      const kept = JSON.stringify([cursor, change]);
      expect(kept).not.toContain('not_this_year');
      expect(kept).not.toContain('not_started');
    },
  );

  test.each(['ngan sach tinh', 'chi', 'Đủ rồi', 'Quay lại sau'])(
    '“%s” is kept nowhere, and the state stays asked',
    (text) => {
      const advance = says(fillingFor('SCT'), text);
      expect(advance).toMatchObject({
        change: null,
        cursor: { at: 'inside', place: { at: 'question', key: 'status' } },
      });
    },
  );

  test.each(['da mo hai lop cho cac co so', 'các cơ sở còn chờ thiết bị về'])(
    '“%s” is read back before it is the result',
    (text) => {
      const advance = says(fillingFor('SCT'), text);
      expect(advance).toMatchObject({ change: null, cursor: { at: 'candidates' } });
    },
  );

  test('a source named after amounts without one is theirs', () => {
    const filling = fillingFor('SCT');
    const asked = says(filling, 'giao 30 chi 28');
    expect(asked.note).toMatchObject({ note: { kind: 'refused', refusal: { kind: 'which-source' } } });
    const named = says(filling, 'khuyen cong', asked.cursor);
    expect(named.cursor).toMatchObject({
      at: 'candidates',
      values: [
        {
          items: {
            assigned: { value: { amounts: promotion(30_000_000) } },
            disbursed: { value: { amounts: promotion(28_000_000) } },
          },
        },
      ],
    });
    expect(cursorSchema.parse(JSON.parse(JSON.stringify(asked.cursor)))).toEqual(asked.cursor);
  });
});
