import { describe, expect, test } from 'vitest';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';
import { advanceFilling, type Cursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { count, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const questions = questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018);
const answers = { facilities_total: count(126), facilities_informed: count(20) };
const filling = fillingOf(questions, answers, {}, { year: 2018, unit_contacts: 0 });
const key = 'facilities_applying';

const says = (cursor: Cursor, text: string): FillingAdvance =>
  advanceFilling(filling, cursor, { kind: 'text', text }, TOOLS);

describe('where the reason of 65 is asked, which is more than the 20 of question 2', () => {
  const asked = says({ at: 'question', key, editing: false }, '65').cursor;

  test.each([
    ['6', count(6)],
    ['06 cơ sở', count(6)],
    ['6.', count(6)],
    ['Mới rà soát.', count(65, 'Mới rà soát.')],
    ['Tăng 6 cơ sở', count(65, 'Tăng 6 cơ sở')],
    ['theo QĐ 12/2018', count(65, 'theo QĐ 12/2018')],
  ])('“%s” is kept as %o', (text, answer) => {
    expect(says(asked, text).change).toEqual({ key, answer });
  });

  test.each([
    ['65', { at: 'reason', key, message: expect.any(String) as string }, 'reason-needed'],
    ['70', { at: 'reason', value: { type: 'integer', number: 70 } }, 'reason-needed'],
    ['5-9', { at: 'reason', key }, 'refused'],
    ['200', { at: 'question', key }, 'blocked'],
    ['', { at: 'reason', key }, 'reason-needed'],
    ['ok', { at: 'reason', key }, 'refused'],
    ['đúng rồi ạ', { at: 'reason', key }, 'refused'],
    ['Số liệu đúng.', { at: 'reason', key }, 'refused'],
  ])('“%s” keeps nothing', (text, cursor, kind) => {
    expect(says(asked, text)).toMatchObject({ cursor, note: { kind }, change: null });
  });

  test('a figure with words may be either, which is asked with a button for each', () => {
    const either = says(asked, '6 cơ sở mới thành lập');
    expect(either).toMatchObject({ cursor: { typed: { text: '6 cơ sở mới thành lập' } }, change: null });
    expect(cursorSchema.parse(JSON.parse(JSON.stringify(either.cursor)))).toEqual(either.cursor);
    const press = (index: number): FillingAdvance =>
      advanceFilling(filling, either.cursor, { kind: 'candidate', number: 3, index }, TOOLS);
    expect(press(0).change?.answer).toEqual(count(6));
    expect(press(1).change?.answer).toEqual(count(65, '6 cơ sở mới thành lập'));
    expect(press(2).note).toEqual({ kind: 'stale' });
    expect(says(either.cursor, 'Mới rà soát.').change?.answer).toEqual(count(65, 'Mới rà soát.'));
  });
});
