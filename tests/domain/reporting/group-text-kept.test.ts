import { describe, expect, test } from 'vitest';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';
import { findConflicts } from '../../../src/domain/reporting/checks.ts';
import { advanceFilling, firstCursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { partNumber } from '../../../src/domain/reporting/filling-rows.ts';
import { withAnswer } from '../../../src/domain/reporting/filling-context.ts';
import { fillingFor, says, task } from '../../support/group-reading.ts';
import { TOOLS } from '../../support/shipped-form.ts';

const promotion = (amount: number) => ({ industry_promotion: amount });

describe('what is done with a message that answers a whole group', () => {
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
