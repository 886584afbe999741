import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWeekend } from '../../../src/domain/calendar/statutory-days.ts';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { DEFAULT_LADDER, ladderSchema, reminderTime, stepId } from '../../../src/domain/reminders/ladder.ts';
import { changeLadder, readLadderChange } from '../../../src/domain/reminders/read-ladder-change.ts';
import { readPromisedDay } from '../../../src/domain/reminders/read-promise.ts';
import { addDays, atLocalTime, toLocalDate } from '../../../src/domain/text/local-date.ts';

// No year is announced: the days off follow from the law.
const isOff = workingCalendar({ days: [], knownYears: [] });
const dayOf = (id: string, dueOn: string): string => {
  const step = DEFAULT_LADDER.find((candidate) => stepId(candidate) === id);
  return toLocalDate(reminderTime(step!, dueOn, isOff));
};

describe('the ladder of reminders', () => {
  test.each([
    ['before-7', '2018-12-05'],
    ['before-3', '2018-12-11'],
    ['before-1', '2018-12-13'],
    ['due-day', '2018-12-14'],
    ['late-1', '2018-12-17'],
    ['late-3', '2018-12-19'],
    ['late-7', '2018-12-25'],
  ])('for Friday 14/12/2018, %s is %s', (id, day) => {
    expect(dayOf(id, '2018-12-14')).toBe(day);
  });

  test.each([
    ['before-1', '2019-12-12'],
    ['due-day', '2019-12-13'],
    ['late-1', '2019-12-17'],
  ])('for Saturday 14/12/2019, %s is %s: announced for Friday, late after Monday', (id, day) => {
    expect(dayOf(id, '2019-12-14')).toBe(day);
  });

  test.each([
    ['before-3', '2026-02-11'],
    ['due-day', '2026-02-13'],
    ['late-1', '2026-02-24'],
  ])('for Tết, 18/02/2026, %s is %s', (id, day) => {
    const step = [...DEFAULT_LADDER, { workingDays: -2, hour: 8 }].find(
      (candidate) => stepId(candidate) === (id === 'before-3' ? 'before-2' : id),
    );
    expect(toLocalDate(reminderTime(step!, '2026-02-18', isOff))).toBe(day);
  });

  test('steps come in order, each at its hour on a working day, whatever the deadline from 2017 to 2030', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5112 }), fc.integer({ min: 7, max: 19 }), (offset, hour) => {
        const dueOn = addDays('2017-01-01', offset);
        const times = DEFAULT_LADDER.map((step) => reminderTime({ ...step, hour }, dueOn, isOff));
        expect([...times].sort((a, b) => a.getTime() - b.getTime())).toEqual(times);
        for (const time of times) {
          expect(isOff(toLocalDate(time))).toBe(false);
          expect(isWeekend(toLocalDate(time))).toBe(false);
          expect(time).toEqual(atLocalTime(toLocalDate(time), hour));
        }
      }),
    );
  });

  test.each([
    ['thêm 5 ngày trước lúc 9 giờ', { kind: 'put', workingDays: -5, hour: 9 }],
    ['them 5 ngay truoc 09:00', { kind: 'put', workingDays: -5, hour: 9 }],
    ['10 ngày sau', { kind: 'put', workingDays: 10, hour: null }],
    ['sau hạn 2 ngày 14h', { kind: 'put', workingDays: 2, hour: 14 }],
    ['ngày hạn 7h', { kind: 'put', workingDays: 0, hour: 7 }],
    ['bỏ 7 ngày trước', { kind: 'drop', workingDays: -7 }],
    ['bỏ 3 ngày làm việc sau hạn', { kind: 'drop', workingDays: 3 }],
    ['14 giờ', { kind: 'hour', hour: 14 }],
    ['21 giờ', { kind: 'refused', reason: 'quiet-hour' }],
    ['thêm 3 ngày trước 6h', { kind: 'refused', reason: 'quiet-hour' }],
    ['thêm 90 ngày trước', { kind: 'refused', reason: 'too-far' }],
    ['chốt 30/11', { kind: 'refused', reason: 'not-understood' }],
    ['hạn 14/12', { kind: 'refused', reason: 'not-understood' }],
    ['', { kind: 'refused', reason: 'not-understood' }],
  ])('«%s» is read as a change', (typed, expected) => {
    expect(readLadderChange(typed)).toEqual(expected);
  });

  test('whatever is changed, the ladder stays one that a round may have', () => {
    const change = fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        workingDays: fc.integer({ min: -30, max: 30 }),
        hour: fc.option(fc.integer({ min: 7, max: 19 })),
      }),
      fc.record({ kind: fc.constant('drop' as const), workingDays: fc.integer({ min: -30, max: 30 }) }),
      fc.record({ kind: fc.constant('hour' as const), hour: fc.integer({ min: 7, max: 19 }) }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const ladder = changes.reduce((current, next) => changeLadder(current, next) ?? current, DEFAULT_LADDER);
        expect(ladderSchema.parse(ladder)).toEqual(ladder);
      }),
    );
  });

  test.each([
    ['17/12', '2018-12-17'],
    ['hẹn 17/12, lãnh đạo đi công tác', '2018-12-17'],
    ['ngày mai', '2018-12-15'],
    ['hẹn ngày 20 tháng 12', '2018-12-20'],
    ['hẹn 10/12', null],
    ['không hẹn', null],
  ])('of a call, «%s» promises %s', (typed, day) => {
    expect(readPromisedDay(typed, '2018-12-14')).toBe(day);
  });
});
