import { expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';

const file = { id: 'f-1', name: 'bao-cao.pdf', mime: 'application/pdf' };

/** A value of each type: the compiler asks for that of a new one. */
const VALUES: { [T in AnswerValue['type']]: Extract<AnswerValue, { type: T }> } = {
  text: { type: 'text', text: 'chưa rõ' },
  'long-text': { type: 'long-text', text: 'thiếu kinh phí' },
  integer: { type: 'integer', number: 126 },
  decimal: { type: 'decimal', number: 1.5 },
  percent: { type: 'percent', number: 40 },
  'percent-range': { type: 'percent-range', from: 5, to: 13 },
  money: { type: 'money', amount: 30_000_000 },
  'money-by-source': { type: 'money-by-source', amounts: { other: 1 }, names: { other: 'quỹ khác' } },
  date: { type: 'date', date: '2018-12-14' },
  year: { type: 'year', year: 2018 },
  phone: { type: 'phone', phone: '0912345678' },
  'yes-no': { type: 'yes-no', yes: true },
  choice: { type: 'choice', option: 'other', detail: 'đài huyện' },
  choices: { type: 'choices', options: ['radio', 'press'] },
  unit: { type: 'unit', id: 7, name: 'UBND huyện Quỳ Hợp' },
  task: { type: 'task', code: '2.1', title: 'Hỗ trợ' },
  facility: { type: 'facility', name: 'Công ty A' },
  photo: { type: 'photo', files: [file] },
  document: { type: 'document', files: [file] },
  location: { type: 'location', latitude: 19.3, longitude: 105.2 },
  group: { type: 'group', items: { one: { state: 'later' } } },
  'repeat-group': { type: 'repeat-group', rows: [{ one: { state: 'later' } }] },
};

test('a place at which more is asked for is read as it was kept', () => {
  const place = { at: 'question', editing: true, key: 'one', more: true };
  expect(cursorSchema.parse(JSON.parse(JSON.stringify(place)))).toEqual(place);
});

test.each(Object.entries(VALUES))('a place that holds a value of type %s is read as it was kept', (_type, value) => {
  const place = { at: 'reason', editing: false, key: 'one', value, message: 'Đề nghị cho biết lý do.' };
  expect(cursorSchema.parse(JSON.parse(JSON.stringify(place)))).toEqual(place);
});
