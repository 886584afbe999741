import { describe, expect, test } from 'vitest';
import { advanceFilling, type Cursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const questions = questionsAskedOf(shippedForm('bao-cao-nam-so-nganh'), 2018, 'STNMT');
const filling = fillingOf(questions, {}, {}, { year: 2018, unit_key: 'STNMT', unit_contacts: 1 });
const [DUTY, TASK] = ['duty_iv_4_a', 'task_2_1'];
const at = (key: string, part: string): Cursor => ({
  at: 'inside',
  key,
  row: null,
  place: { at: 'question', key: part, editing: false },
  editing: false,
});
const says = (cursor: Cursor, text: string): FillingAdvance =>
  advanceFilling(filling, cursor, { kind: 'text', text }, TOOLS);
const words = (text: string): object => ({ items: { result: { value: { text } } } });
const province = (part: string, amount: number): object => ({
  items: { [part]: { value: { amounts: { province: amount * 1_000_000 } } } },
});

describe('money typed in a group that asks none', () => {
  test.each(['20 ngan sach tinh', '14 triệu', '95tr nst', 'chi 20 ngan sach tinh', 'giải ngân 95 triệu từ NS tỉnh'])(
    '“%s” is read back as the result, with a word that no money is asked',
    (text) => {
      for (const part of ['status', 'result']) {
        const read = says(at(DUTY, part), text);
        expect(read).toMatchObject({
          cursor: { at: 'candidates', key: DUTY, values: [words(text)] },
          note: { kind: 'inside', note: { kind: 'no-money' } },
          change: null,
        });
        const right = advanceFilling(filling, read.cursor, { kind: 'candidate', number: 1, index: 0 }, TOOLS);
        expect(right.change?.answer).toMatchObject({ value: words(text) });
        expect(says(read.cursor, text)).toMatchObject({ cursor: { values: [words(text)] }, change: null });
      }
    },
  );

  test.each(['9 cơ sở', 'huyện chi 20 triệu cho tập huấn'])('“%s” is its result', (text) => {
    expect(says(at(DUTY, 'result'), text).change?.answer).toMatchObject({ value: words(text) });
  });
});

describe('money typed at another part of a task', () => {
  test.each<[string, number]>([
    ['20 ngan sach tinh', 20],
    ['95tr nst', 95],
    ['95 triệu từ NS tỉnh', 95],
  ])('“%s” is offered as each part about money, and as words', (text, amount) => {
    for (const part of ['status', 'result']) {
      const read = says(at(TASK, part), text);
      expect(read).toMatchObject({
        cursor: {
          at: 'candidates',
          key: TASK,
          values: [province('assigned', amount), province('disbursed', amount), words(text)],
        },
        change: null,
      });
      const number = questions.find(({ key }) => key === TASK)!.number;
      const press = (index: number): FillingAdvance =>
        advanceFilling(filling, read.cursor, { kind: 'candidate', number, index }, TOOLS);
      expect(press(0).change?.answer).toMatchObject({ value: province('assigned', amount) });
      expect(press(1).change?.answer).toMatchObject({ value: province('disbursed', amount) });
      expect(press(2).change?.answer).toMatchObject({ value: words(text) });
    }
  });

  test('an amount without a source is no result: its source is asked', () => {
    expect(says(at(TASK, 'status'), '14 triệu')).toMatchObject({
      cursor: at(TASK, 'status'),
      note: { note: { kind: 'refused', refusal: { kind: 'which-source' } } },
      change: null,
    });
  });

  test('money that is called by the name of its part is that part', () => {
    expect(says(at(TASK, 'status'), 'giải ngân 95 triệu từ NS tỉnh').change?.answer).toMatchObject({
      value: province('disbursed', 95),
    });
  });
});

describe('a bare figure where options are asked', () => {
  test('is refused with the options where the group asks no quantity', () => {
    expect(says(at(DUTY, 'status'), '9')).toMatchObject({
      cursor: at(DUTY, 'status'),
      note: { note: { kind: 'no-quantity', key: 'status', typed: '9' } },
      change: null,
    });
  });

  test('is the quantity where it asks one', () => {
    expect(says(at(TASK, 'status'), '9').change?.answer).toMatchObject({
      value: { items: { quantity: { value: { number: 9 } } } },
    });
  });
});
