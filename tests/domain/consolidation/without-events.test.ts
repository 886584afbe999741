import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import {
  figuresToldByEvents,
  listEventsWithoutWork,
  listUnevenEvents,
  listWithoutEvents,
} from '../../../src/domain/consolidation/without-events.ts';
import { shippedForm } from '../../support/shipped-form.ts';
import { fact, figureRule } from './figures.ts';

const task = { code: '1.3', measures: 'quantity' } as const;
const event = { yearOf: null, chosen: null };
const rules = [figureRule('stated', { task }), figureRule('course', { task, event, addition: { how: 'count' } })];
const leads = new Map([['1.3', new Set([1])]]);

describe('a lead that reports a quantity and told of no event of it', () => {
  test.each<[string, Fact[], number]>([
    ['is listed', [fact('stated', 1, 2018, 2)], 1],
    [
      'is not, where it told of one: what differs is a contradiction',
      [fact('stated', 1, 2018, 2), fact('course', 1, 2018, 1)],
      0,
    ],
    ['is, where it told of one of another year', [fact('stated', 1, 2018, 2), fact('course', 1, 2017, 1)], 1],
    ['is not, where it reports zero', [fact('stated', 1, 2018, 0)], 0],
    ['is not, where it has no figure', [fact('stated', 1, 2018, 'unknown')], 0],
    ['is not, where it is no lead', [fact('stated', 2, 2018, 2)], 0],
    ['is not, of another year', [fact('stated', 1, 2019, 2)], 0],
  ])('%s', (_name, facts, total) => {
    expect(listWithoutEvents(rules, facts, leads, { from: 2018, to: 2018 })).toHaveLength(total);
  });

  test('is none of a task that no form of events tells of', () => {
    const [stated] = rules;
    const alone = stated === undefined ? [] : [stated];
    expect(listWithoutEvents(alone, [fact('stated', 1, 2018, 2)], leads, { from: 2018, to: 2018 })).toEqual([]);
  });
});

describe('a figure beside a task that is held against reports of events', () => {
  const own = figureRule('trainings_held', { besideTasks: ['1.3'], years: 'sum' });
  const place = { form: 'lop-tap-huan', formName: 'Mẫu D', question: 'name', part: null, number: 1 };
  const course = figureRule('course', { task, event, addition: { how: 'count' }, places: [place] });
  const toldBy = figuresToldByEvents([shippedForm('bao-cao-nam-cap-huyen')]);
  const courses = (total: number, year = 2018) =>
    Array.from({ length: total }, (_, about) => fact('course', 5, year, 1, 'lop-tap-huan', about));

  test.each<[string, Fact[], number | null]>([
    ['is listed where fewer were told of', [fact('trainings_held', 5, 2018, 3), ...courses(1)], 1],
    ['is listed where none was', [fact('trainings_held', 5, 2018, 3), ...courses(3, 2017)], 0],
    ['is listed where more were told of', [fact('trainings_held', 5, 2018, 1), ...courses(2)], 2],
    ['is not where both are the same', [fact('trainings_held', 5, 2018, 2), ...courses(2)], null],
    ['is not where there is none', [fact('trainings_held', 5, 2018, 0)], null],
    ['is not where the unit has no figure', [fact('trainings_held', 5, 2018, 'unknown'), ...courses(2)], null],
  ])('%s', (_name, facts, told) => {
    const found = listUnevenEvents([own, course], facts, toldBy, { from: 2018, to: 2018 });
    expect(found).toMatchObject(
      told === null ? [] : [{ task: '1.3', unitId: 5, year: 2018, told, eventForm: 'Mẫu D' }],
    );
  });

  test('is that of question 9 of a district alone, which counts the reports themselves', () => {
    expect([...toldBy]).toEqual([['trainings_held', 'lop-tap-huan']]);
  });
});

describe('a lead that says that it has no work', () => {
  const status = figureRule('status', {
    task: { code: '1.3', measures: 'status' },
    addition: { how: 'options', options: [] },
  });
  const place = { form: 'lop-tap-huan', formName: 'Mẫu D', question: 'name', part: null, number: 1 };
  const course = figureRule('course', { task, event, addition: { how: 'count' }, places: [place] });
  const told = (unitId = 1, year = 2018) => fact('course', unitId, year, 1, 'lop-tap-huan', 0);

  test.each<[string, Fact[], number]>([
    ['is listed where it told of an event', [fact('status', 1, 2018, 'not_this_year'), told()], 1],
    ['is not where it told of none', [fact('status', 1, 2018, 'not_this_year')], 0],
    ['is not where it told of one of another year', [fact('status', 1, 2018, 'not_this_year'), told(1, 2017)], 0],
    ['is not where another unit did', [fact('status', 1, 2018, 'not_this_year'), told(2)], 0],
    ['is not where it says that it has work', [fact('status', 1, 2018, 'doing'), told()], 0],
    ['is not where it is no lead', [fact('status', 2, 2018, 'not_this_year'), told(2)], 0],
  ])('%s', (_name, facts, total) => {
    expect(listEventsWithoutWork([status, course], facts, leads, { from: 2018, to: 2018 })).toHaveLength(total);
  });
});
