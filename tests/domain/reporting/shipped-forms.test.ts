import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/reporting/answers.ts';
import { advanceFilling, firstCursor, type Cursor, type Filling } from '../../../src/domain/reporting/filling.ts';
import { findGaps } from '../../../src/domain/reporting/gaps.ts';
import { calculate, fillingOf, questionsAskedOf, withAnswer } from '../../../src/domain/reporting/filling-context.ts';
import { partNumber } from '../../../src/domain/reporting/filling-rows.ts';
import type { Form } from '../../../src/domain/reporting/form-schema.ts';
import { count, given, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const NAMES = [
  'bao-cao-nam-cap-huyen',
  'bao-cao-nam-so-nganh',
  'co-so-ap-dung-sxsh',
  'lop-tap-huan',
  'danh-gia-co-so',
  'csdl-dien-hinh',
  'csdl-cong-nghe',
  'csdl-dinh-muc',
  'csdl-chuyen-gia',
  'csdl-don-vi-tu-van',
  'csdl-tai-lieu',
];
const PLAN = JSON.parse(
  readFileSync(new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/plan.json', import.meta.url), 'utf8'),
) as { forms: string[]; agencyRosters: { members: string[] }[]; duties: { unit: string; place: string }[] };
const MEMBERS = PLAN.agencyRosters.flatMap(({ members }) => members);

const fillingFor = (form: Form, unit: string, year = 2018): Filling =>
  fillingOf(questionsAskedOf(form, year, unit), {}, {}, { year, unit_key: unit, unit_contacts: 1 });

/** Puts every question off, part by part, as somebody without any figure would. */
function postponeAll(start: Filling): { filling: Filling; steps: number } {
  let filling = start;
  let cursor: Cursor = firstCursor(filling);
  let steps = 0;
  while (cursor.at !== 'review') {
    steps += 1;
    if (steps > 1000) throw new Error(`The form does not end: ${JSON.stringify(cursor)}`);
    const { key } = cursor;
    const question = filling.questions.find((one) => one.key === key)!;
    const { place, row } = cursor.at === 'inside' ? cursor : { place: null, row: null };
    const part = place === null || place.at === 'review' || !('items' in question) ? null : place.key;
    const item = 'items' in question ? question.items.find((one) => one.key === part) : undefined;
    const number = item === undefined ? question.number : partNumber(question.number, row, item.number);
    const step = advanceFilling(filling, cursor, { kind: 'later', number }, TOOLS);
    if (step.change === null) throw new Error(`Nothing was kept at ${JSON.stringify(cursor)}`);
    filling = withAnswer(filling, step.change.key, step.change.answer);
    cursor = step.cursor;
  }
  return { filling, steps };
}

describe('the forms of the plan', () => {
  test('all are named by the plan', () => {
    expect(PLAN.forms.map((file) => file.replace(/^forms\/|\.json$/g, ''))).toEqual(NAMES);
  });

  test.each(NAMES)('%s can be gone through to its end, and nothing postponed counts as given', (name) => {
    const form = shippedForm(name);
    for (const unit of form.key === 'bao-cao-nam-so-nganh' ? MEMBERS : ['QUY_HOP']) {
      const start = fillingFor(form, unit);
      const { filling } = postponeAll(start);
      const gaps = findGaps(filling);
      expect([unit, gaps.unanswered]).toEqual([unit, []]);
      expect(gaps.postponed).toEqual(start.questions.map(({ number }) => number));
    }
  });

  test.each([
    [2017, 13],
    [2018, 14],
    [2019, 13],
    [2020, 14],
  ])('Mẫu A of %i asks %i questions, numbered through', (year, total) => {
    const { questions } = fillingFor(shippedForm('bao-cao-nam-cap-huyen'), 'QUY_HOP', year);
    expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
  });

  test('what was assigned or proposed is not asked for as spent', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    const assigned = JSON.stringify(
      fillingFor(form, 'STC').questions.filter(({ key }) => key === 'budget_advised' || key === 'duty_iv_2'),
    );
    expect(assigned).toContain('tham mưu');
    expect(assigned).not.toMatch(/đã chi/i);
  });

  test('Mẫu B asks each agency for its own duties and tasks, numbered through', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    for (const unit of MEMBERS) {
      const { questions } = fillingFor(form, unit);
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_question, at) => at + 1));
      const duties = PLAN.duties.filter((duty) => duty.unit === unit).map(({ place }) => `Mục ${place}`);
      expect(questions.map(({ shortLabel }) => shortLabel).filter((label) => label.startsWith('Mục'))).toEqual(duties);
      expect(questions.map(({ key }) => key)).toContain('obstacles');
    }
    const finance = fillingFor(form, 'STC').questions.map(({ key }) => key);
    expect(finance).toContain('budget_advised');
    expect(finance).not.toContain('science_projects');
    const zones = fillingFor(form, 'BQLKKT').questions.map(({ key }) => key);
    expect(zones).toEqual(expect.arrayContaining(['facilities_total', 'facilities_guided', 'money_spent']));
  });

  test('Mẫu B asks for honours, for courses of trainers, and other agencies for their duty at IV.9', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    const asked = (key: string): string[] =>
      [...MEMBERS, 'DV_900'].filter((unit) => fillingFor(form, unit).questions.some((one) => one.key === key));
    expect(asked('honours')).toEqual(['SCT']);
    const honours = form.questions.find(({ key }) => key === 'honours')!;
    expect('items' in honours && honours.items.map(({ key }) => key)).toEqual(['honoured', 'merit', 'decision']);
    expect(asked('trainers_sent')).toEqual(['SCT', 'TTKC']);
    expect(asked('duty_iv_9')).toEqual(['DV_900']);
  });

  test('Mẫu B: the duty at IV.9 is answered as the other duties, and obstacles stand last', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    const itemsOf = (sought: string): unknown => {
      const question = form.questions.find(({ key }) => key === sought)!;
      return 'items' in question && question.items;
    };
    expect(itemsOf('duty_iv_9')).toEqual(itemsOf('duty_iv_8'));
    expect(form.questions.map(({ number }) => number)).toEqual(form.questions.map((_question, at) => at + 1));
    for (const unit of [...MEMBERS, 'DV_900'])
      expect(
        fillingFor(form, unit)
          .questions.map(({ key }) => key)
          .at(-1),
      ).toBe('obstacles');
    expect(fillingFor(form, 'DV_900').questions[0]?.key).toBe('duty_iv_9');
  });

  test('Mẫu B: only who leads a task gives a quantity; more paid out than assigned asks why', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    const parts = (unit: string): string[] => {
      const filling = fillingFor(form, unit);
      const question = filling.questions.find(({ key }) => key === 'task_1_1')!;
      const postponed = postponeAll(filling).filling.answers[question.key];
      const value = postponed?.state === 'given' ? postponed.value : undefined;
      return value?.type === 'group' ? Object.keys(value.items) : [];
    };
    expect(parts('SCT')).toContain('quantity');
    expect(parts('STTTT')).not.toContain('quantity');
    const money = (amount: number): Answer =>
      given({ type: 'money-by-source', amounts: { province: amount * 1_000_000 }, names: {} });
    const start = fillingFor(form, 'STTTT');
    const filling = withAnswer(start, 'task_1_1', given({ type: 'group', items: { assigned: money(10) } }));
    const place: Cursor = { at: 'amount', key: 'disbursed', source: 'province', editing: false };
    const inside: Cursor = { at: 'inside', key: 'task_1_1', row: null, place, editing: false };
    const step = advanceFilling(filling, inside, { kind: 'text', text: '12' }, TOOLS);
    expect(step.note).toMatchObject({ kind: 'inside', note: { kind: 'reason-needed' } });
  });

  test('Mẫu C asks why a saving lies outside of 5 - 13%, and refuses a year to come', () => {
    const filling = fillingFor(shippedForm('co-so-ap-dung-sxsh'), 'QUY_HOP');
    const says = (key: string, text: string): string | undefined =>
      advanceFilling(filling, { at: 'question', key, editing: false }, { kind: 'text', text }, TOOLS).note?.kind;
    expect(['5', '13', '4,9', '13,1', '101'].map((typed) => says('energy_saving', typed))).toEqual([
      'saved',
      'saved',
      'reason-needed',
      'reason-needed',
      'refused',
    ]);
    expect([says('began_in', '2018'), says('began_in', '2019')]).toEqual(['saved', 'blocked']);
  });

  test('Mẫu D adds the people up, and no more facilities than people', () => {
    const form = shippedForm('lop-tap-huan');
    const start = fillingFor(form, 'QUY_HOP');
    const filling = withAnswer(
      start,
      'attendance',
      given({ type: 'group', items: { managers: count(12), from_facilities: count(8) } }),
    );
    expect(calculate(filling, 'attendance.managers + attendance.from_facilities')).toBe(20);
    expect(calculate(start, 'attendance.managers + attendance.from_facilities')).toBeUndefined();
    const inside = (typed: string): unknown => {
      const place: Cursor = { at: 'question', key: 'facilities', editing: false };
      const cursor: Cursor = { at: 'inside', key: 'attendance', row: null, place, editing: false };
      return advanceFilling(filling, cursor, { kind: 'text', text: typed }, TOOLS).note;
    };
    expect(inside('9')).toMatchObject({ note: { kind: 'blocked' } });
    expect(inside('8')).toMatchObject({ note: { kind: 'saved' } });
  });

  test('Mẫu E does not end before it begins', () => {
    const filling = withAnswer(
      fillingFor(shippedForm('danh-gia-co-so'), 'SCT'),
      'began_on',
      given({ type: 'date', date: '2018-05-10' }),
    );
    const says = (text: string): unknown =>
      advanceFilling(filling, { at: 'question', key: 'finished_on', editing: false }, { kind: 'text', text }, TOOLS)
        .note;
    expect(says('09/5/2018')).toMatchObject({
      kind: 'blocked',
      message: 'Ngày 09/5/2018 trước ngày bắt đầu 10/5/2018.',
      otherNumber: 6,
    });
  });
});
