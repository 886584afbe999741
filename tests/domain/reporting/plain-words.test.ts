import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/domain/reporting/answers.ts';
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
/** The place at which more is asked for, after something was given. */
const more = (key: string): Cursor => ({ at: 'question', key, editing: false, more: true });
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
    const step = says(DISTRICT, more('money_spent'), text, answers);
    expect(step).toMatchObject({ note: { kind: 'saved', key: 'money_spent' }, change: null });
    expect(step.cursor).not.toMatchObject({ key: 'money_spent' });
  });

  test('say nothing where there is nothing yet', () => {
    expect(says(DISTRICT, at('money_spent'), 'hết rồi').note).toMatchObject({ kind: 'refused' });
  });
});

describe('the plain words for [Không có], where something was given', () => {
  const zero = [...NOTHING, '0'];
  const files = given({ type: 'document', files: [{ id: 'f', name: 'a.pdf', mime: 'application/pdf' }] });
  const words = given({ type: 'long-text', text: 'Thiếu kinh phí.' });
  const rows = given({ type: 'repeat-group', rows: [{ full_name: given({ type: 'text', text: 'Lan' }) }], ids: [1] });
  test.each<[string, typeof DISTRICT, string, Answer]>([
    ['money', DISTRICT, 'money_spent', spent({ province: 30_000_000 })],
    ['words', DISTRICT, 'obstacles', words],
    ['rows', COURSE, 'participants', rows],
    ['files', COURSE, 'signed_list', files],
  ])('%s are read back before they are taken out', (_what, questions, key, before) => {
    const { number } = questions.find((question) => question.key === key)!;
    for (const text of zero) {
      const asked = says(questions, at(key), text, { [key]: before });
      expect(asked, text).toMatchObject({ cursor: { at: 'candidates', key }, note: null, change: null });
      const again = says(questions, asked.cursor, text, { [key]: before });
      expect(again).toMatchObject({ cursor: { at: 'candidates', key }, change: null });
      const kept = advanceFilling(
        fillingOf(questions, { [key]: before }, {}, { year: 2018 }),
        asked.cursor,
        { kind: 'candidate', number, index: 0 },
        TOOLS,
      );
      expect(kept.change).toMatchObject({ key, answer: { state: 'given' } });
      expect(JSON.stringify(kept.change?.answer)).not.toMatch(/province|Thiếu|Lan|a\.pdf/);
    }
  });

  test('in a group', () => {
    const answers = { task_2_2: given({ type: 'group', items: { assigned: spent({ province: 30_000_000 }) } }) };
    const place: Cursor = { at: 'inside', key: 'task_2_2', row: null, place: at('assigned'), editing: false };
    for (const text of zero)
      expect(says(AGENCY, place, text, answers)).toMatchObject({
        cursor: { at: 'inside', place: { at: 'candidates', key: 'assigned', values: [{ amounts: {} }] } },
        change: null,
      });
  });

  test('an amount that takes the place of another is still told its source', () => {
    const step = says(DISTRICT, at('money_spent'), '20 khuyến công', { money_spent: spent({ province: 30_000_000 }) });
    expect(step.change).not.toBeNull();
  });

  test('a figure is simply another', () => {
    expect(says(DISTRICT, at('news_items'), 'không có', { news_items: count(41) }).change).toEqual({
      key: 'news_items',
      answer: count(0),
    });
  });
});
