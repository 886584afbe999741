import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { advanceFilling, type Cursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { count, given, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const DISTRICT = questionsAskedOf(shippedForm('bao-cao-nam-cap-huyen'), 2018, 'QUY_HOP');
const AGENCY = questionsAskedOf(shippedForm('bao-cao-nam-so-nganh'), 2018, 'STNMT');
const COURSE = questionsAskedOf(shippedForm('lop-tap-huan'), 2018, 'QUY_HOP');

const NOTHING = [
  'không có',
  'không',
  'khong co',
  'ko',
  'ko có',
  'Không có gì ạ',
  'không phát sinh',
  'chưa phát sinh',
  'không có ạ',
];
const THAT_IS_ALL = [
  'không có',
  'không',
  'hết rồi',
  'hết',
  'thế thôi',
  'thế thôi ạ',
  'đủ rồi',
  'xong rồi',
  'không còn',
  'không còn nguồn nào khác',
  'khong con nguon nao khac',
  'không có nguồn nào khác',
  'chỉ có thế',
  'vậy thôi',
  'chỉ vậy thôi',
  'không ạ',
  'dạ hết',
];

function says(questions: typeof DISTRICT, cursor: Cursor, text: string, answers: Answers = {}): FillingAdvance {
  return advanceFilling(fillingOf(questions, answers, {}, { year: 2018 }), cursor, { kind: 'text', text }, TOOLS);
}
const at = (key: string): Cursor => ({ at: 'question', key, editing: false });
const spent = (amounts: Record<string, number>) => given({ type: 'money-by-source', amounts, names: {} });

describe('the plain words for [Không phát sinh] and [Không có]', () => {
  test.each(NOTHING)('“%s” is zero where there may be none', (text) => {
    for (const key of ['news_items', 'facilities_guided', 'staff_total'])
      expect(says(DISTRICT, at(key), text).change).toEqual({ key, answer: count(0) });
    expect(says(DISTRICT, at('money_spent'), text).change?.answer).toEqual(spent({}));
    expect(says(DISTRICT, at('obstacles'), text).change?.answer).toEqual(given({ type: 'long-text', text: '' }));
    expect(says(AGENCY, at('environment_projects'), text).change?.answer).toMatchObject({ state: 'given' });
    expect(says(COURSE, at('participants'), text).change?.answer).toMatchObject({ value: { rows: [] } });
  });

  test('in a group', () => {
    const place = (key: string): Cursor => ({
      at: 'inside',
      key: 'task_2_2',
      row: null,
      place: at(key),
      editing: false,
    });
    for (const text of NOTHING)
      expect(says(AGENCY, place('assigned'), text).change?.answer).toMatchObject({
        value: { items: { assigned: spent({}) } },
      });
  });

  test.each(NOTHING)('“%s” is nothing from the source that was pressed', (text) => {
    const cursor: Cursor = { at: 'amount', key: 'money_spent', source: 'province', editing: false };
    const answers = { money_spent: spent({ central: 1_000_000 }) };
    expect(says(DISTRICT, cursor, text, answers).change?.answer).toEqual(spent({ central: 1_000_000 }));
  });
});

describe('the plain words for [Đủ rồi]', () => {
  const answers = { money_spent: spent({ province: 1_000_000 }) };
  test.each(THAT_IS_ALL)('“%s” goes on with what was given', (text) => {
    const step = says(DISTRICT, at('money_spent'), text, answers);
    expect(step).toMatchObject({ note: { kind: 'saved', key: 'money_spent' }, change: null });
    expect(step.cursor).not.toMatchObject({ key: 'money_spent' });
  });

  test('say nothing where there is nothing yet', () => {
    expect(says(DISTRICT, at('money_spent'), 'hết rồi').note).toMatchObject({ kind: 'refused' });
  });
});
