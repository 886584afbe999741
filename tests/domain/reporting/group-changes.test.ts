import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { advanceFilling } from '../../../src/domain/reporting/filling.ts';
import { fillingOf, partsForUnit, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { cursorAtQuestion } from '../../../src/domain/reporting/filling-places.ts';
import { partNumber } from '../../../src/domain/reporting/filling-rows.ts';
import { FACTS, Filler, QUESTIONS, TASK } from '../../support/group-filler.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const status = (option: string): unknown => ({ state: 'given', value: { type: 'choice', option }, reason: null });

describe('a message for the whole group, typed at a later part of it', () => {
  const atMoney = (): Filler => new Filler().says('đang làm', 'ngân sách tỉnh 100').thatIsAll(3);

  test.each([
    ['chua lam, chua duoc giao kinh phi', 'not_started'],
    ['xong, chi 90 ngân sách tỉnh, kết quả: đã mở 2 lớp', 'done'],
    ['không có việc', 'not_this_year'],
    ['Không có việc trong năm', 'not_this_year'],
    ['chưa làm', 'not_started'],
  ])('“%s” is read back before it changes what was given, and kept when it is right', (text, option) => {
    const filler = atMoney();
    const before = filler.items;
    filler.says(text);
    expect(filler.cursor).toMatchObject({ at: 'candidates', key: 'task_2_2' });
    expect(filler.items).toEqual(before);
    filler.right();
    expect(filler.items['status']).toEqual(status(option));
  });

  test('words that were given are not written over unasked', () => {
    const filler = atMoney().says('kết quả: đã khảo sát');
    filler.says('đang làm, chi 90 ngân sách tỉnh, kết quả: đã mở 2 lớp');
    expect(filler.cursor).toMatchObject({ at: 'candidates' });
  });

  test('what says again what was given, and something more, is kept at once', () => {
    const filler = atMoney().says('đang làm, chi 90 ngân sách tỉnh');
    expect(filler.items['disbursed']).toMatchObject({ value: { amounts: { province: 90_000_000 } } });
  });

  test('where a reason is asked, is read back, and kept when it is right', () => {
    const filler = atMoney().says('ngân sách tỉnh 120');
    expect(filler.cursor).toMatchObject({ place: { at: 'reason', key: 'disbursed' } });
    filler.says('giao không, chi 100 triệu ngân sách tỉnh, chưa xong');
    expect(filler.cursor).toMatchObject({ at: 'candidates', key: 'task_2_2' });
    filler.right();
    expect(filler.items).toMatchObject({
      assigned: { value: { amounts: {} } },
      disbursed: { value: { amounts: { province: 100_000_000 } } },
    });
  });

  test('that says the same figures where a reason is asked may be the reason', () => {
    const said = 'giao 100 triệu ngân sách tỉnh, chi 120 triệu ngân sách tỉnh, tạm ứng của năm trước';
    const filler = atMoney().says('ngân sách tỉnh 120').says(said);
    expect(filler.cursor).toMatchObject({ place: { at: 'reason', typed: { text: said } } });
    filler.take({ kind: 'candidate', number: partNumber(TASK.number, null, 4), index: 1 });
    expect(filler.items['disbursed']).toMatchObject({ reason: said });
  });
});

describe('a status that is changed by its button', () => {
  const OPTIONS = ['not_started', 'doing', 'done', 'not_this_year'];
  const paid = (): Filler => new Filler().says('xong, giao 30 khuyến công, chi 28 khuyến công');

  test('and leaves out what was given is read back before, and kept when it is right', () => {
    const filler = paid();
    const before = filler.items;
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['assigned', 'disbursed']));
    filler.presses(OPTIONS.indexOf('not_this_year'));
    expect(filler.cursor).toMatchObject({ at: 'inside', place: { at: 'candidates', key: 'status' } });
    expect(filler.items).toEqual(before);
    filler.rightOfPart();
    expect(filler.items).toEqual({ status: status('not_this_year') });
  });

  test('is left as it was by going back, with the money', () => {
    const filler = paid();
    const before = filler.items;
    filler.presses(OPTIONS.indexOf('not_this_year'));
    filler.take({ kind: 'back', number: partNumber(TASK.number, null, 1) });
    expect(filler.cursor).toMatchObject({ place: { at: 'question', key: 'status' } });
    expect(filler.items).toEqual(before);
  });

  test('to one that leaves out nothing is kept at once, with the money', () => {
    const filler = paid().presses(OPTIONS.indexOf('doing'));
    expect(filler.items).toMatchObject({
      status: status('doing'),
      assigned: { value: { amounts: { industry_promotion: 30_000_000 } } },
    });
  });

  test('where nothing else was given is kept at once', () => {
    const filler = new Filler().presses(OPTIONS.indexOf('not_this_year'));
    expect(filler.items).toEqual({ status: status('not_this_year') });
  });
});

test('a yes that is taken back reads back what it would leave out, outside of groups too', () => {
  const questions = questionsAskedOf(shippedForm('csdl-chuyen-gia'), 2018, 'SKHCN');
  const consent = questions.find(({ key }) => key === 'consent')!;
  const phone = questions.find(({ askIf }) => askIf === 'consent')!;
  const yes = (is: boolean): unknown => ({ state: 'given', value: { type: 'yes-no', yes: is }, reason: null });
  const said = { state: 'given', value: { type: phone.type, text: '0912345678' }, reason: null };
  const filling = fillingOf(questions, { consent: yes(true), [phone.key]: said } as Answers, {}, FACTS);
  expect(filling.questions).toContain(phone);
  const at = cursorAtQuestion(filling, consent, true);
  const pressed = advanceFilling(filling, at, { kind: 'option', number: consent.number, index: 1 }, TOOLS);
  expect(pressed).toMatchObject({ cursor: { at: 'candidates', key: 'consent' }, change: null });
  const right = { kind: 'candidate', number: consent.number, index: 0 } as const;
  expect(advanceFilling(filling, pressed.cursor, right, TOOLS).change).toMatchObject({ answer: yes(false) });
});

test('only the unit that leads a task is asked for what was reached', () => {
  const keys = (unit: string): string[] => partsForUnit(TASK, 2018, unit).map(({ key }) => key);
  expect(keys('SKHCN')).toEqual(['status', 'assigned', 'disbursed', 'result']);
  expect(keys('SCT')).toContain('quantity');
});

describe('money spent on what was not begun', () => {
  test.each([[['chưa làm', 'ngân sách tỉnh 100']], [['đang làm', 'ngân sách tỉnh 100']]])(
    'asks for a reason: %j',
    (texts) => {
      const filler = new Filler()
        .says(...texts)
        .thatIsAll(3)
        .says('ngân sách tỉnh 90');
      if (texts[0] === 'đang làm') {
        filler.says('chưa làm').right();
      }
      expect(filler.cursor).toMatchObject({ at: 'inside', key: 'task_2_2', place: { at: 'reason', key: 'disbursed' } });
      filler.says('Tạm ứng cho đơn vị tư vấn.');
      expect(filler.items['disbursed']).toMatchObject({ reason: 'Tạm ứng cho đơn vị tư vấn.' });
    },
  );

  test('in one message asks for it too', () => {
    const filler = new Filler().says('chưa làm, giao 100 ngân sách tỉnh, chi 90 ngân sách tỉnh, kết quả: chưa có');
    expect(filler.cursor).toMatchObject({ place: { at: 'reason', key: 'disbursed' } });
  });
});

describe('what is typed where it cannot be kept as it is', () => {
  test('a figure alone, where money is asked, is asked for its source', () => {
    const at = new Filler().says('đang làm', '12');
    expect(at.note).toMatchObject({ note: { kind: 'refused', key: 'assigned', refusal: { kind: 'choose-source' } } });
    expect(at.items).toEqual({ status: status('doing') });
    expect(at.says('12 khuyến công').items['assigned']).toMatchObject({
      value: { amounts: { industry_promotion: 12_000_000 } },
    });
  });

  test('a message for the whole group, at its words, says the amounts and no words', () => {
    const at = new Filler().says('đang làm', 'giao 30 khuyến công, chi 20 khuyến công').thatIsAll(4);
    expect(at.cursor).toMatchObject({ place: { at: 'question', key: 'result' } });
    const said = at.says('xong, giao 30, chi 28 khuyến công');
    expect(said.cursor).toMatchObject({ at: 'candidates' });
    expect(said.items).not.toHaveProperty('result');
    expect(said.right().items['disbursed']).toMatchObject({ value: { amounts: { industry_promotion: 28_000_000 } } });
  });

  test('words that name money stay words, where words are asked', () => {
    const at = new Filler().says('đang làm', 'giao 30 khuyến công, chi 20 khuyến công').thatIsAll(4);
    const said = at.says('Đã hướng dẫn 05 cơ sở, còn thiếu kinh phí.');
    expect(said.items['result']).toMatchObject({ value: { text: 'Đã hướng dẫn 05 cơ sở, còn thiếu kinh phí.' } });
  });

  test('a duty without money says which of it is not asked, and keeps nothing before that is read back', () => {
    const duty = shippedDuty();
    const said = duty.says('đang làm').says('xong 1, giao 30, chi 28 khuyến công');
    expect(said.cursor).toMatchObject({ at: 'candidates' });
    expect(said.note).toMatchObject({ note: { kind: 'not-asked' } });
  });

  test('a group that was answered with no work takes a message for the whole of it, read back', () => {
    const none = new Filler().says('không có việc trong năm');
    expect(none.items).toEqual({ status: status('not_this_year') });
    none.cursor = cursorAtQuestion(none.filling, TASK, true);
    const said = none.says('xong, giao 30 khuyến công, chi 28 khuyến công, kết quả: đã đánh giá 01 cơ sở');
    expect(said.cursor).toMatchObject({ at: 'candidates' });
    expect(said.right().items).toMatchObject({ status: status('done'), result: { state: 'given' } });
  });
});

/** The officer at a duty without money. */
function shippedDuty(): Filler {
  const duty = QUESTIONS.find(({ key }) => key.startsWith('duty_'))!;
  const filler = new Filler();
  filler.cursor = cursorAtQuestion(filler.filling, duty, false);
  return filler;
}
