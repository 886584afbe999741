import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  TASK_YEAR_STATES,
  taskYearState,
  type LeadWord,
  type TaskYearFacts,
  type TaskYearState,
} from '../../../src/domain/status/task-state.ts';

const SILENT: LeadWord = { status: null, begun: false };
const said = (status: LeadWord['status'], begun = false): LeadWord => ({ status, begun });
const [DONE, DOING, NOT_STARTED, NO_WORK] = [
  said('done'),
  said('doing'),
  said('not_started'),
  said('not_this_year'),
] as const;
const facts = (more: Partial<TaskYearFacts>): TaskYearFacts => ({
  planned: true,
  plannedQuantity: null,
  leads: [SILENT],
  quantity: null,
  everyQuantity: false,
  openObstacles: 0,
  ...more,
});

describe('how a task stands comes from the words of all its leads', () => {
  test.each<[string, LeadWord[], TaskYearState, TaskYearState]>([
    ['nobody was heard', [SILENT, SILENT, SILENT], 'unreported', 'unreported'],
    ['all are done', [DONE, DONE, DONE], 'done', 'done'],
    ['one is done, the others are not yet heard', [DONE, SILENT, SILENT], 'running', 'partly-reported'],
    ['one is done, another has begun', [DONE, DOING, SILENT], 'running', 'late'],
    ['one is done, another has not begun', [DONE, NOT_STARTED], 'running', 'late'],
    ['two are done, the third has no work', [DONE, DONE, NO_WORK], 'done', 'done'],
    ['one has no work, the others are not yet heard', [NO_WORK, SILENT, SILENT], 'partly-reported', 'partly-reported'],
    ['all are without work', [NO_WORK, NO_WORK, NO_WORK], 'nothing', 'nothing'],
    ['one has not begun, the others are not yet heard', [NOT_STARTED, SILENT], 'not-started', 'late'],
    ['one has begun', [DOING], 'running', 'late'],
    ['something was done, and nobody said how far it is', [said(null, true)], 'running', 'partly-reported'],
  ])('%s', (_name, leads, inTheYear, whenItIsOver) => {
    expect(taskYearState(facts({ leads }), 2018, 2018)).toBe(inTheYear);
    expect(taskYearState(facts({ leads }), 2017, 2018)).toBe(whenItIsOver);
  });

  test.each<[string, Partial<TaskYearFacts>, number, number, TaskYearState]>([
    ['a year that the plan does not give it', { planned: false }, 2017, 2018, 'not-planned'],
    ['such a year, of which a lead says something', { planned: false, leads: [DONE] }, 2017, 2018, 'done'],
    ['a year to come', {}, 2019, 2018, 'upcoming'],
    ['a year to come, begun already', { leads: [DOING] }, 2019, 2018, 'running'],
    ['a year to come, of which one has no work', { leads: [NO_WORK, SILENT] }, 2019, 2018, 'upcoming'],
  ])('%s', (_name, more, year, thisYear, state) => {
    expect(taskYearState(facts(more), year, thisYear)).toBe(state);
  });
});

describe('the quantity of all leads together is measured against the plan', () => {
  test.each<[string, Partial<TaskYearFacts>, TaskYearState]>([
    ['one lead did all and is done', { leads: [DONE, SILENT, SILENT], quantity: 2 }, 'done'],
    ['one lead did all and says that it is not done', { leads: [DOING, SILENT, SILENT], quantity: 2 }, 'running'],
    ['two leads did one each', { leads: [DONE, DONE, NO_WORK], quantity: 2, everyQuantity: true }, 'done'],
    ['reached, whatever was said', { leads: [DOING], quantity: 2, everyQuantity: true }, 'done'],
    ['exceeded', { leads: [DOING], quantity: 3, everyQuantity: true }, 'done'],
    ['done with less', { leads: [DONE, DONE], quantity: 1, everyQuantity: true }, 'short'],
    ['done, and one has no figure yet, which is not a lack', { leads: [DONE, DONE], quantity: 1 }, 'done'],
    ['done, and nobody has a figure', { leads: [DONE] }, 'done'],
    ['begun with less', { leads: [DOING], quantity: 1, everyQuantity: true }, 'running'],
    ['one of two is done with half of it', { leads: [DONE, SILENT], quantity: 1 }, 'running'],
  ])('%s', (_name, more, state) => {
    expect(taskYearState(facts({ plannedQuantity: 2, ...more }), 2018, 2018)).toBe(state);
  });
});

test.each<[LeadWord, number | null, number, TaskYearState]>([
  [SILENT, null, 2018, 'held-up'],
  [NOT_STARTED, null, 2018, 'held-up'],
  [DOING, 1, 2018, 'held-up'],
  [DONE, 2, 2018, 'held-up'],
  [DOING, 3, 2018, 'done'],
  [NO_WORK, null, 2018, 'nothing'],
  [DOING, 1, 2017, 'late'],
  [SILENT, null, 2019, 'upcoming'],
])('with an open obstacle, told %o and %s for %s it is %s', (lead, quantity, year, state) => {
  const held = facts({
    plannedQuantity: 3,
    leads: [lead],
    quantity,
    everyQuantity: quantity !== null,
    openObstacles: 1,
  });
  expect(taskYearState(held, year, 2018)).toBe(state);
});

describe('whatever is said', () => {
  const word = fc.record<LeadWord>({
    status: fc.constantFrom('done', 'doing', 'not_started', 'not_this_year', null),
    begun: fc.boolean(),
  });
  const anything = fc.record<TaskYearFacts>({
    planned: fc.boolean(),
    plannedQuantity: fc.option(fc.nat(20)),
    leads: fc.array(word, { minLength: 1, maxLength: 4 }),
    quantity: fc.option(fc.nat(20)),
    everyQuantity: fc.boolean(),
    openObstacles: fc.nat(2),
  });
  const ahead = fc.integer({ min: -2, max: 2 });

  test('nothing is done or short without a word, nor late before its year is over', () => {
    fc.assert(
      fc.property(anything, ahead, (about, years) => {
        const state = taskYearState(about, 2018 + years, 2018);
        expect(TASK_YEAR_STATES).toContain(state);
        if (years !== 0 || about.openObstacles === 0) expect(state).not.toBe('held-up');
        if (years >= 0) expect(state).not.toBe('late');
        if (about.quantity === null && about.leads.every(({ status }) => status === null))
          expect(['done', 'short', 'late']).not.toContain(state);
      }),
    );
  });

  test('a lead that is not heard makes nothing late and nothing short', () => {
    fc.assert(
      fc.property(anything, ahead, (about, years) => {
        const year = 2018 + years;
        const more = taskYearState({ ...about, leads: [...about.leads, SILENT], everyQuantity: false }, year, 2018);
        if (more === 'late') expect(taskYearState(about, year, 2018)).toBe('late');
        expect(more).not.toBe('short');
      }),
    );
  });

  test('a task is unreported only where no lead has said anything', () => {
    fc.assert(
      fc.property(anything, ahead, (about, years) => {
        const state = taskYearState(about, 2018 + years, 2018);
        const heard = about.leads.some(({ status, begun }) => status !== null || begun);
        if (state === 'unreported') expect(heard).toBe(false);
        if (state === 'partly-reported') expect(heard).toBe(true);
      }),
    );
  });

  test('the order in which leads are named changes nothing, and more done is never less', () => {
    fc.assert(
      fc.property(anything, ahead, fc.nat(20), (about, years, more) => {
        const at = (facts: TaskYearFacts): TaskYearState => taskYearState(facts, 2018 + years, 2018);
        expect(at({ ...about, leads: [...about.leads].reverse() })).toBe(at(about));
        if (about.quantity !== null && at(about) === 'done')
          expect(at({ ...about, quantity: about.quantity + more })).toBe('done');
      }),
    );
  });
});
