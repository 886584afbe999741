import { describe, expect, test } from 'vitest';
import type { Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { findConflicts } from '../../../src/domain/reporting/checks.ts';
import {
  advanceFilling,
  type Cursor,
  type Filling,
  type FillingAdvance,
} from '../../../src/domain/reporting/filling.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';
import { fillingOf, withAnswer } from '../../../src/domain/reporting/filling-context.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { translateInto } from '../../../src/wording/locales.ts';
import { sayCheck } from '../../../src/telegram/reports/check-message.ts';
import { count, given, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const form = shippedForm('bao-cao-nam-cap-huyen');
const filling = (answers: Answers, previous: Answers = {}, contacts = 1): Filling =>
  fillingOf(questionsOf(form, 2018), answers, previous, { year: 2018, unit_contacts: contacts });
const at = (key: string): Cursor => ({ at: 'question', key, editing: false });
const says = (on: Filling, cursor: Cursor, text: string): FillingAdvance =>
  advanceFilling(on, cursor, { kind: 'text', text }, TOOLS);
const money = (amounts: Record<string, number>): AnswerValue => ({ type: 'money-by-source', amounts, names: {} });
const option = (key: string): AnswerValue => ({ type: 'choice', option: key });

describe('every limit and cross-check of Mẫu A', () => {
  test.each<[string, string, Answers, Answers, string]>([
    ['facilities_total', '20001', {}, {}, 'refused'],
    ['facilities_total', '152', {}, { facilities_total: count(126) }, 'reason-needed'],
    ['facilities_total', '151', {}, { facilities_total: count(126) }, 'saved'],
    ['facilities_informed', '127', { facilities_total: count(126) }, {}, 'blocked'],
    [
      'facilities_informed',
      '69',
      { facilities_total: count(126) },
      { facilities_informed: count(70) },
      'reason-needed',
    ],
    ['facilities_informed', '70', { facilities_total: count(126) }, { facilities_informed: count(70) }, 'saved'],
    ['facilities_informed', '9999', { facilities_total: { state: 'later' } }, {}, 'saved'],
    ['facilities_applying', '127', { facilities_total: count(126) }, {}, 'blocked'],
    ['facilities_applying', '21', { facilities_informed: count(20) }, {}, 'reason-needed'],
    ['facilities_applying', '19', {}, { facilities_applying: count(12) }, 'reason-needed'],
    ['facilities_applying', '5', {}, { facilities_applying: count(12) }, 'reason-needed'],
    ['facilities_applying', '18', {}, { facilities_applying: count(12) }, 'saved'],
    ['facilities_with_section', '127', { facilities_total: count(126) }, {}, 'blocked'],
    ['facilities_with_section', '6', { facilities_applying: count(5) }, {}, 'reason-needed'],
    ['staff_total', '501', {}, {}, 'refused'],
    ['staff_trained', '6', { staff_total: count(5) }, {}, 'blocked'],
    ['staff_trained', '3', { staff_total: count(5) }, { staff_trained: count(4) }, 'reason-needed'],
    ['news_items', '1001', {}, {}, 'refused'],
    ['news_items', '101', {}, {}, 'reason-needed'],
    ['news_items', '100', {}, {}, 'saved'],
    ['leaflets', '5.001', {}, {}, 'reason-needed'],
    ['leaflets', '100.001', {}, {}, 'refused'],
    ['trainings_held', '51', {}, {}, 'refused'],
    ['facilities_guided', '127', { facilities_total: count(126) }, {}, 'blocked'],
    ['facilities_guided', '21', { facilities_informed: count(20) }, {}, 'reason-needed'],
  ])('%s %s, with %o after %o: %s', (key, typed, answers, previous, kind) => {
    expect(says(filling(answers, previous), at(key), typed).note?.kind).toBe(kind);
  });

  test('money is checked line by line: each over 1.000 asks once, and the total asks nothing', () => {
    const amount = (source: string): Cursor => ({ at: 'amount', key: 'money_spent', source, editing: false });
    const two = filling({ money_spent: given(money({ central: 900_000_000 })) });
    expect(says(two, amount('province'), '900').note?.kind).toBe('saved');
    expect(says(two, amount('province'), '10.001').note?.kind).toBe('refused');
    const asked = says(two, amount('province'), '1.200');
    expect(asked.note).toMatchObject({
      kind: 'reason-needed',
      message: 'Ngân sách tỉnh 1.200 triệu đồng là nhiều hơn 1.000 triệu đồng.',
    });
    const explained = says(two, asked.cursor, 'Hỗ trợ mô hình.');
    expect(explained.change?.answer).toMatchObject({ reason: 'Ngân sách tỉnh: Hỗ trợ mô hình.' });
    const kept = withAnswer(two, 'money_spent', explained.change!.answer);
    const third = says(kept, amount('science'), '50');
    expect(third.note?.kind).toBe('saved');
    expect(third.change?.answer).toMatchObject({ reason: 'Ngân sách tỉnh: Hỗ trợ mô hình.' });
    const fourth = says(kept, amount('science'), '2.000');
    expect(fourth.note).toMatchObject({
      kind: 'reason-needed',
      message: expect.stringMatching(/^Sự nghiệp KHCN 2\.000/) as string,
    });
    const both = says(kept, fourth.cursor, 'Dự án mới.');
    expect(both.change?.answer).toMatchObject({
      reason: 'Ngân sách tỉnh: Hỗ trợ mô hình.\nSự nghiệp KHCN: Dự án mới.',
    });
  });

  test('no money although there were activities asks for a reason', () => {
    const none = { kind: 'nil', number: 13 } as const;
    const active = filling({ news_items: count(0), leaflets: count(5) });
    expect(advanceFilling(active, at('money_spent'), none, TOOLS).note?.kind).toBe('reason-needed');
    const idle = filling({ news_items: count(0), leaflets: { state: 'later' }, trainings_held: count(0) });
    expect(advanceFilling(idle, at('money_spent'), none, TOOLS).note?.kind).toBe('saved');
  });

  test.each([
    ['not assigned although there are contacts', 2, 1, 'reason-needed'],
    ['not assigned, nobody there', 2, 0, 'saved'],
    ['assigned although nobody is there', 1, 0, 'reason-needed'],
    ['assigned, and contacts there', 1, 1, 'saved'],
  ])('question 10 is held against the directory of contacts: %s', (_what, index, contacts, note) => {
    const press = { kind: 'option', number: 10, index } as const;
    expect(advanceFilling(filling({}, {}, contacts), at('focal_point_assigned'), press, TOOLS).note?.kind).toBe(note);
  });

  test.each([
    ['Quyết định của huyện', 'no-document-number', 'Quyết định của huyện'],
    ['Quyết định 12/QĐ-UBND', 'no-document-date', 'Quyết định số 12/QĐ-UBND'],
    ['12/QĐ-UBND ngày 31/11/2018', 'impossible-document-date', '12/QĐ-UBND ngày 31/11/2018'],
    ['12/QĐ-UBND ngày 05/3/2019', 'future-document-date', '12/QĐ-UBND ngày 05/3/2019'],
  ])('number and date of the document of question 10 are asked for once more: %s', (written, kind, kept) => {
    const press = { kind: 'option', number: 10, index: 0 } as const;
    const asked = advanceFilling(filling({}), at('focal_point_assigned'), press, TOOLS);
    const doubted = says(filling({}), asked.cursor, written);
    expect(doubted).toMatchObject({ note: { kind: 'refused', refusal: { kind } }, change: null });
    const whole = says(filling({}), doubted.cursor, 'QĐ 12/QĐ-UBND ngày 05/3/2018');
    expect(whole.change?.answer).toMatchObject({ value: { detail: 'Quyết định số 12/QĐ-UBND ngày 05/3/2018' } });
    expect(says(filling({}), doubted.cursor, written).change?.answer).toMatchObject({ value: { detail: kept } });
  });
});

describe('a yes or no in the words of a check', () => {
  const questions: Question[] = ['asked', 'other'].map((key, at) => ({
    key,
    number: at + 1,
    text: key,
    shortLabel: key,
    type: 'yes-no',
    keepPrevious: false,
    nilButton: false,
    noneButton: false,
    refuse: [],
    askReason: [],
  }));
  const [asked] = questions;
  asked?.refuse.push({ when: 'value == true', message: 'Câu này {value}, câu 2 {other}, năm trước {previous}.' });
  const yes = (said: boolean) => given({ type: 'yes-no', yes: said });

  test.each([
    ['vi', 'Câu này có, câu 2 không, năm trước không.'],
    ['en', 'Câu này yes, câu 2 no, năm trước no.'],
  ])('is said in the language of the reader: %s', (locale, words) => {
    const answers = { asked: yes(true), other: yes(false) };
    const [conflict] = findConflicts(fillingOf(questions, answers, { asked: yes(false) }, {}));
    expect(sayCheck(translateInto(locale), conflict?.message ?? '')).toBe(words);
  });
});

describe('an answer that makes an earlier one doubtful or impossible', () => {
  const answers = { staff_total: count(0), survey_data_sent: given(option('both')) };

  test('question 5 against 10: the reason of 5 is asked when 10 is answered, once, and then it goes on', () => {
    const press = { kind: 'option', number: 10, index: 1 } as const;
    const asked = advanceFilling(filling(answers), at('focal_point_assigned'), press, TOOLS);
    expect(asked.change?.key).toBe('focal_point_assigned');
    expect(asked.cursor).toMatchObject({ at: 'reason', key: 'staff_total', because: 'focal_point_assigned' });
    const after = withAnswer(filling(answers), 'focal_point_assigned', asked.change!.answer);
    const reason = says(after, asked.cursor, 'Cán bộ kiêm nhiệm.');
    expect(reason.change).toEqual({ key: 'staff_total', answer: count(0, 'Cán bộ kiêm nhiệm.') });
    expect(reason.cursor).toEqual(at('facilities_guided'));
    const explained = withAnswer(after, 'staff_total', reason.change!.answer);
    const again = advanceFilling(explained, at('focal_point_assigned'), press, TOOLS);
    expect(again.cursor.at).not.toBe('reason');
  });

  test('a reason that was left out is missing in the review, and choosing the question leads to it', () => {
    const open = filling({ ...answers, focal_point_assigned: given(option('without_document')) });
    expect(findConflicts(open)).toMatchObject([{ number: 5, otherNumber: 10 }]);
    const jump = advanceFilling(open, { at: 'review', editing: false }, { kind: 'jump', number: 5 }, TOOLS);
    expect(jump.cursor).toMatchObject({ at: 'reason', key: 'staff_total' });
    const back = advanceFilling(open, jump.cursor, { kind: 'back', number: 5 }, TOOLS);
    expect(back.cursor).toEqual({ at: 'question', key: 'staff_total', editing: true });
    const kept = withAnswer(open, 'staff_total', count(0, 'Kiêm nhiệm.'));
    expect(findConflicts(kept)).toEqual([]);
  });

  test('a smaller total leads to the part that is now too large', () => {
    const known = filling({ facilities_total: count(126), facilities_informed: count(82) });
    const corrected = says(known, { ...at('facilities_total'), editing: true }, '50');
    expect(corrected.change?.answer).toEqual(count(50));
    expect(corrected.note).toMatchObject({ kind: 'saved', contradicted: { number: 2 } });
    expect(corrected.cursor).toEqual({ ...at('facilities_informed'), editing: true });
  });

  test('a figure with a reason that no longer needs one loses it', () => {
    const known = filling({ news_items: count(150, 'Nhiều xã.') });
    expect(says(known, at('news_items'), '90').change?.answer).toEqual(count(90));
    expect(says(known, at('news_items'), '150').change?.answer).toEqual(count(150, 'Nhiều xã.'));
  });
});

test('every question of Mẫu A says how it is added up', () => {
  for (const { key, aggregation } of form.questions)
    expect([key, aggregation?.method]).toEqual([key, expect.any(String)]);
  const ratios = form.questions.flatMap(({ aggregation }) =>
    aggregation?.method === 'ratio' ? [[aggregation.numerator, aggregation.denominator, aggregation.compareWith]] : [],
  );
  expect(ratios).toEqual([
    ['facilities_informed', 'facilities_total', [90]],
    ['facilities_applying', 'facilities_total', [25, 50]],
    ['facilities_with_section', 'facilities_total', [25, 50]],
    ['staff_trained', 'staff_total', [100]],
  ]);
});
