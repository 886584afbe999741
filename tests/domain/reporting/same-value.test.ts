import { describe, expect, test } from 'vitest';
import type { Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { isDuplicate } from '../../../src/domain/events/duplicate-report.ts';
import { isEmptied } from '../../../src/domain/reporting/filling-keep.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { isSameValue } from '../../../src/domain/reporting/same-value.ts';
import { given, shippedForm } from '../../support/shipped-form.ts';

const NOTHING: AnswerValue = { type: 'money-by-source', amounts: {}, names: {} };
const percent = (value: object) => ({ type: 'percent', ...value }) as AnswerValue;
const row = (said: Answers, id: number): AnswerValue => ({ type: 'repeat-group', rows: [said], ids: [id] });

/** The same value with its parts in the order in which the store gives them back: the shortest names first. */
function fromStore<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1));
  return Object.fromEntries(parts.map(([key, part]) => [key, fromStore(part)])) as T;
}

describe('two values', () => {
  test.each<[string, AnswerValue, AnswerValue, boolean]>([
    ['money in another order of parts', NOTHING, fromStore(NOTHING), true],
    ['a range in another order of parts', percent({ from: 10, to: 20 }), percent({ to: 20, from: 10 }), true],
    ['another range', percent({ from: 10, to: 20 }), percent({ from: 10, to: 25 }), false],
    ['a name written otherwise', { type: 'text', text: 'Nguyễn  Văn A' }, { type: 'text', text: 'nguyễn văn a' }, true],
    [
      'a row with another id',
      row({ a: given({ type: 'text', text: 'A' }) }, 3),
      row({ a: given({ type: 'text', text: 'A' }) }, 4),
      true,
    ],
    [
      'another row',
      row({ a: given({ type: 'text', text: 'A' }) }, 3),
      row({ a: given({ type: 'text', text: 'B' }) }, 3),
      false,
    ],
    ['another type', { type: 'integer', number: 3 }, { type: 'decimal', number: 3 }, false],
  ])('%s', (_name, one, other, same) => {
    expect(isSameValue(one, other)).toBe(same);
    expect(isDuplicate(['key'], { key: given(one) }, { key: given(other) })).toBe(same);
  });

  test('“Không có” is not asked about where the store says nothing already', () => {
    const form = shippedForm('bao-cao-nam-cap-huyen');
    const question = form.questions.find(({ type }) => type === 'money-by-source');
    if (question === undefined) throw new Error('No question asks money by source.');
    const answers = { [question.key]: given(fromStore(NOTHING)) };
    const filling = fillingOf(form.questions, answers, {}, { year: 2018, unit_key: 'QUY_HOP' });
    expect(isEmptied(filling, question, NOTHING)).toBe(false);
  });
});
