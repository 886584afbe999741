import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { cursorSchema } from '../../../src/domain/reporting/cursor-schema.ts';
import { fillingOf, withAnswer, type Filling } from '../../../src/domain/reporting/filling-context.ts';
import { advanceFilling, type Cursor, type FillingInput } from '../../../src/domain/reporting/filling.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { count, given, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const questions = questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018);
const money = questions.find(({ type }) => type === 'money-by-source')!;
const before = questions.filter(({ number }) => number < money.number).slice(-2);
const after = questions.find(({ number }) => number === money.number + 1)!;

const answered: Answers = {
  ...Object.fromEntries(questions.filter(({ number }) => number < money.number).map(({ key }) => [key, count(4)])),
  focal_point_assigned: given({ type: 'choice', option: 'not_yet' }),
  survey_data_sent: given({ type: 'choice', option: 'both' }),
  [money.key]: given({
    type: 'money-by-source',
    amounts: { province: 6_000_000, industry_promotion: 4_000_000 },
    names: {},
  }),
};

/** Goes on from the question about money, through what is pressed and typed. */
function walk(...inputs: FillingInput[]): Cursor {
  let filling: Filling = fillingOf(questions, answered, {}, { year: 2018, unit_contacts: 0 });
  let cursor: Cursor = { at: 'question', key: money.key, editing: false };
  for (const input of inputs) {
    const advance = advanceFilling(filling, cursor, input, TOOLS);
    if (advance.change !== null) filling = withAnswer(filling, advance.change.key, advance.change.answer);
    cursor = cursorSchema.parse(advance.cursor);
  }
  return cursor;
}

const text = (typed: string): FillingInput => ({ kind: 'text', text: typed });
const [twoBefore, oneBefore] = before.map(({ number }) => number);
const out: FillingInput = { kind: 'source-out', number: money.number, index: 4 };
const back = (number = 0): FillingInput => ({ kind: 'back', number });
const keep = (number = 0): FillingInput => ({ kind: 'done', number });
const again = { at: 'question', key: money.key, editing: false };

test.each<[string, FillingInput[]]>([
  ['a source was taken out and the earlier answer is kept', [out, back(money.number), keep(oneBefore)]],
  ['the earlier answer is kept in words', [back(money.number), keep(oneBefore)]],
  ['the earlier answer is changed', [back(money.number), text('3')]],
  ['the earlier answer is postponed', [back(money.number), { kind: 'later', number: oneBefore! }]],
  ['one has gone back twice', [back(money.number), back(oneBefore), keep(twoBefore)]],
  ['what was typed before was refused', [back(money.number), text('👍'), keep(oneBefore)]],
])('money comes again where %s', (_how, inputs) => {
  expect(walk(...inputs)).toEqual(again);
});

test('whoever calls another question by its number does not come back', () => {
  const called = walk(back(money.number), text('câu 1'));
  expect(called).toEqual({ at: 'question', key: questions[0]?.key, editing: true });
});

test('what was told of is done, and the next open question comes', () => {
  expect(walk(back(money.number), keep(oneBefore), keep(money.number))).toMatchObject({ key: after.key });
  expect(walk(back(money.number), keep(oneBefore), keep(money.number))).not.toHaveProperty('from');
});
