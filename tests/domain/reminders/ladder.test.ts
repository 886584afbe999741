import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REMINDER_STEPS, reminderTime, resolveReminder } from '../../../src/domain/reminders/ladder.ts';
import { isWeekend } from '../../../src/domain/reporting/round-dates.ts';
import { atLocalTime, toLocalDate } from '../../../src/domain/text/local-date.ts';

const dayOf = (id: string, dueOn: string): string => {
  const step = REMINDER_STEPS.find((candidate) => candidate.id === id);
  return toLocalDate(reminderTime(step!, dueOn, isWeekend));
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

  test('steps have unique ids and come in order, each at eight on a working day, whatever the deadline', () => {
    expect(new Set(REMINDER_STEPS.map(({ id }) => id)).size).toBe(REMINDER_STEPS.length);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (offset) => {
        const dueOn = toLocalDate(new Date(Date.UTC(2017, 0, 1 + offset)));
        const times = REMINDER_STEPS.map((step) => reminderTime(step, dueOn, isWeekend));
        expect([...times].sort((a, b) => a.getTime() - b.getTime())).toEqual(times);
        for (const time of times) {
          expect(isWeekend(toLocalDate(time))).toBe(false);
          expect(time).toEqual(atLocalTime(toLocalDate(time), 8));
        }
      }),
    );
  });

  test('only the newest step that has come is due', () => {
    expect(resolveReminder(atLocalTime('2018-12-05', 7, 59), '2018-12-14', isWeekend)).toBeNull();
    expect(resolveReminder(atLocalTime('2018-12-05', 8), '2018-12-14', isWeekend)?.step.id).toBe('before-7');
    expect(resolveReminder(atLocalTime('2019-02-01', 8), '2018-12-14', isWeekend)?.step.id).toBe('late-7');
  });
});
