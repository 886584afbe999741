import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/domain/reporting/answers.ts';
import { findConflicts } from '../../../src/domain/reporting/checks.ts';
import {
  advanceFilling,
  firstCursor,
  type Cursor,
  type Filling,
  type FillingAdvance,
  type FillingInput,
} from '../../../src/domain/reporting/filling.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { findGaps } from '../../../src/domain/reporting/gaps.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { count, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const form = shippedForm('bao-cao-nam-cap-huyen');
const questions = questionsOf(form, 2018);

const at = (key: string): Cursor => ({ at: 'question', key, editing: false });
const filling = (answers: Answers = {}, previous: Answers = {}): Filling =>
  fillingOf(questions, answers, previous, { year: 2018, unit_contacts: 0 });
const advance = (on: Filling, cursor: Cursor, input: FillingInput): FillingAdvance =>
  advanceFilling(on, cursor, input, TOOLS);
const text = (typed: string): FillingInput => ({ kind: 'text', text: typed });

describe('filling the district form', () => {
  test('a figure is kept and the next question asked', () => {
    expect(advance(filling(), at('facilities_total'), text('126'))).toEqual({
      cursor: at('facilities_informed'),
      note: { kind: 'saved', key: 'facilities_total' },
      change: { key: 'facilities_total', answer: count(126) },
    });
  });

  test('a part larger than the whole is blocked, naming the question it is held against', () => {
    const advanced = advance(filling({ facilities_total: count(126) }), at('facilities_informed'), text('130'));
    expect(advanced).toMatchObject({
      cursor: at('facilities_informed'),
      note: { kind: 'blocked', message: '130 lớn hơn tổng số 126 cơ sở ở câu 1.', otherNumber: 1 },
      change: null,
    });
  });

  test.each([
    ['cau 3 la 41', 41],
    ['sửa câu 3 thành 41 cơ sở', 41],
    ['Câu 3: 41', 41],
  ])('an answer that names its question is kept there, wherever it is typed: %s', (typed, number) => {
    const answers = { facilities_total: count(126), facilities_informed: count(82) };
    for (const cursor of [at('trainings_held'), { at: 'review', editing: false } as const]) {
      const { change } = advance(filling(answers), cursor, text(typed));
      expect(change).toEqual({ key: 'facilities_applying', answer: count(number) });
    }
  });

  test.each([
    ['cau 4: 5, cau 5: 6, cau 6: 4', [4, 5, 6]],
    ['câu 3 là 41, sửa câu 4 thành 12', [3, 4]],
  ])('“%s” answers several questions, of which none is kept', (typed, numbers) => {
    const answers = { facilities_total: count(126), facilities_informed: count(82) };
    for (const cursor of [at('facilities_applying'), { at: 'review', editing: false } as const])
      expect(advance(filling(answers), cursor, text(typed))).toEqual({
        cursor,
        note: { kind: 'several-named', numbers },
        change: null,
      });
  });

  test.each(['đủ cả hai', 'ca hai', 'ca 2 roi', 'da gui ca hai', 'cả 2 ạ'])(
    '“%s” means the option of both',
    (typed) => {
      expect(advance(filling(), at('survey_data_sent'), text(typed)).change?.answer).toMatchObject({
        value: { option: 'both' },
      });
    },
  );

  test('words that only one option holds may mean it, which is asked', () => {
    expect(advance(filling(), at('survey_data_sent'), text('chua co yeu cau')).cursor).toMatchObject({
      at: 'candidates',
      values: [{ option: 'not_asked' }],
    });
  });

  test('“câu 3 là sao” is no answer, and “chưa có số liệu” leaves a figure that was doubted for later', () => {
    expect(advance(filling(), at('facilities_total'), text('câu 3 là sao'))).toMatchObject({ change: null });
    const doubted = advance(filling(), at('facilities_total'), text('50, 82'));
    expect(doubted.cursor.at).toBe('candidates');
    expect(advance(filling(), doubted.cursor, text('chua co so lieu')).change).toMatchObject({
      key: 'facilities_total',
      answer: { state: 'later' },
    });
  });

  test('an unusual figure is kept with a reason, and not before', () => {
    const answers = { facilities_total: count(126), facilities_informed: count(20) };
    const asked = advance(filling(answers), at('facilities_applying'), text('30'));
    expect(asked).toMatchObject({ note: { kind: 'reason-needed' }, cursor: { at: 'reason' }, change: null });
    const kept = advance(filling(answers), asked.cursor, text('Mới rà soát.'));
    expect(kept.change).toEqual({ key: 'facilities_applying', answer: { ...count(30), reason: 'Mới rà soát.' } });
  });

  test.each([
    ['facilities_total', 160, 126, 'reason-needed'],
    ['facilities_total', 140, 126, 'saved'],
    ['staff_trained', 3, 5, 'reason-needed'],
    ['staff_trained', 6, 5, 'saved'],
  ])("%s %d after last year's %d: %s", (key, now, before, kind) => {
    const known = filling({ facilities_total: count(200), staff_total: count(10) }, { [key]: count(before) });
    expect(advance(known, at(key), text(String(now))).note?.kind).toBe(kind);
  });

  test('“giữ số năm trước” takes last year’s figure and is stale without one', () => {
    const press: FillingInput = { kind: 'keep', number: 1 };
    const kept = advance(filling({}, { facilities_total: count(126) }), at('facilities_total'), press);
    expect(kept.change?.answer).toEqual(count(126));
    expect(advance(filling(), at('facilities_total'), press).note).toEqual({ kind: 'stale' });
  });

  test('“không phát sinh” is zero for an activity and exists for nothing else; “chưa có số” is never zero', () => {
    const nil = advance(filling(), at('news_items'), { kind: 'nil', number: 7 });
    expect(nil.change?.answer).toEqual(count(0));
    expect(advance(filling(), at('facilities_total'), { kind: 'nil', number: 1 }).note).toEqual({
      kind: 'stale',
    });
    const later = advance(filling(), at('news_items'), { kind: 'later', number: 7 });
    expect(later.change?.answer).toEqual({ state: 'later' });
  });

  test('“không có” is zero where zero is allowed and no other button says it', () => {
    expect(advance(filling(), at('facilities_total'), { kind: 'none', number: 1 }).change?.answer).toEqual(count(0));
    expect(advance(filling(), at('news_items'), { kind: 'none', number: 7 }).note).toEqual({ kind: 'stale' });
    const [first] = questions;
    if (first?.type !== 'integer') throw new Error('The first question is no count.');
    const positive = fillingOf([{ ...first, min: 1 }], {}, {}, { year: 2018 });
    expect(advance(positive, at(first.key), { kind: 'none', number: 1 }).note).toEqual({ kind: 'stale' });
  });

  test.each([
    ['the button of a source that was chosen by mistake', { kind: 'source-out', number: 13, index: 2 }],
    ['nothing, typed with the source', { kind: 'text', text: 'khuyến công 0' }],
  ] as const)('a source of money is taken out by %s', (_what, input) => {
    const spent = questions.find(({ number }) => number === 13);
    if (spent?.type !== 'money-by-source') throw new Error('Question 13 is not about money.');
    const source = spent.sources.findIndex(({ key }) => key === 'industry_promotion');
    const amounts = { [spent.sources[0]!.key]: 5_000_000, industry_promotion: 0 };
    const known = filling({
      [spent.key]: { state: 'given', value: { type: 'money-by-source', amounts, names: {} }, reason: null },
    });
    const pressed: FillingInput = input.kind === 'source-out' ? { ...input, index: source } : input;
    const advanced = advance(known, at(spent.key), pressed);
    expect(advanced.cursor).toMatchObject(at(spent.key));
    expect(advanced.change?.answer).toMatchObject({ value: { amounts: { [spent.sources[0]!.key]: 5_000_000 } } });
    expect(advanced.change?.answer).not.toHaveProperty(['value', 'amounts', 'industry_promotion']);
    if (input.kind === 'source-out')
      expect(advance(known, at(spent.key), { ...input, index: 99 }).note).toEqual({ kind: 'stale' });
  });

  test('nothing spent is said by its button, whether the form offers “Không có” or not', () => {
    const spent = questions.find(({ type }) => type === 'money-by-source');
    if (spent === undefined) throw new Error('No question about money.');
    const bare = fillingOf([{ ...spent, nilButton: false, noneButton: false }], {}, {}, { year: 2018 });
    expect(advance(bare, at(spent.key), { kind: 'none', number: spent.number }).change?.answer).toEqual({
      state: 'given',
      value: { type: 'money-by-source', amounts: {}, names: {} },
      reason: null,
    });
  });

  test('a button of another question changes nothing', () => {
    expect(advance(filling(), at('facilities_total'), { kind: 'later', number: 2 })).toEqual({
      cursor: at('facilities_total'),
      note: { kind: 'stale' },
      change: null,
    });
  });

  test('a correction made later can contradict an answer that was kept', () => {
    const conflicts = findConflicts(filling({ facilities_total: count(50), facilities_informed: count(82) }));
    expect(conflicts).toMatchObject([{ number: 2, otherNumber: 1 }]);
  });

  test('questions change with the year: 13 in 2017 and 2019, another eleventh in 2020', () => {
    expect([2017, 2018, 2019, 2020].map((year) => questionsOf(form, year).length)).toEqual([13, 14, 13, 14]);
    for (const year of [2017, 2018, 2019, 2020])
      expect(questionsOf(form, year).map(({ number }) => number)).toEqual(
        questionsOf(form, year).map((_q, at) => at + 1),
      );
    expect(questionsOf(form, 2020).find(({ number }) => number === 11)?.text).toContain('tổng kết 04 năm');
  });

  test('whatever is sent in whatever order: nothing is answered but the question asked, and no answer is lost', () => {
    const input: fc.Arbitrary<FillingInput> = fc.oneof(
      fc.oneof(fc.nat(300).map(String), fc.string(), fc.constantFrom('12,5 triệu', '1.5 tỷ', '-1', '5-9')).map(text),
      fc.record({
        kind: fc.constantFrom('keep', 'nil', 'none', 'later', 'back', 'done'),
        number: fc.integer({ min: 1, max: 14 }),
      }),
      fc.record({
        kind: fc.constantFrom('option', 'source', 'candidate'),
        number: fc.integer({ min: 1, max: 14 }),
        index: fc.nat(8),
      }),
      fc.integer({ min: 0, max: 15 }).map((number): FillingInput => ({ kind: 'jump', number })),
      fc.constantFrom<FillingInput>({ kind: 'other' }, { kind: 'review' }),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
        let answers: Record<string, Answer | undefined> = {};
        let cursor: Cursor = firstCursor(filling());
        for (const one of inputs) {
          const asked = cursor.at === 'review' ? null : cursor.key;
          const advanced = advance(filling(answers), cursor, one);
          if (advanced.change !== null) {
            expect(advanced.change.key).toBe(asked);
            answers = { ...answers, [advanced.change.key]: advanced.change.answer ?? undefined };
          }
          cursor = advanced.cursor;
          expect(JSON.parse(JSON.stringify(cursor))).toEqual(cursor);
          if (cursor.at !== 'review') expect(questions.map(({ key }) => key)).toContain(cursor.key);
        }
        const gaps = findGaps(filling(answers));
        expect(gaps.unanswered.length).toBe(14 - Object.keys(answers).length);
      }),
    );
  });
});
