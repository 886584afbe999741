import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWithinMessagingHours,
  nextMessagingTime,
  readSurveyHour,
  reminderBefore,
  suggestHours,
  type HourRefusal,
} from '../../../src/domain/surveys/survey-hour.ts';
import { atLocalTime, weekdayOf } from '../../../src/domain/text/local-date.ts';

/** Thursday 13/12/2018, 09:30 in Viet Nam. */
const NOW = atLocalTime('2018-12-13', 9, 30);
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));

describe('the hour until which a survey is answered', () => {
  test.each([
    ['16h ngày mai', '2018-12-14', 16, 0],
    ['16h ngay mai', '2018-12-14', 16, 0],
    ['10h30 15/12', '2018-12-15', 10, 30],
    ['15/12 lúc 10h30', '2018-12-15', 10, 30],
    ['17:00 hôm nay', '2018-12-13', 17, 0],
    ['17h', '2018-12-13', 17, 0],
    ['trước 11 giờ', '2018-12-13', 11, 0],
    ['16 giờ 30 ngày 20 tháng 12', '2018-12-20', 16, 30],
    ['16 giờ 20/12', '2018-12-20', 16, 0],
    ['16h 20/12', '2018-12-20', 16, 0],
    ['4 giờ chiều nay', '2018-12-13', 16, 0],
    ['4h chiều mai', '2018-12-14', 16, 0],
    ['8h sáng mai', '2018-12-14', 8, 0],
    ['1 giờ trưa', '2018-12-13', 13, 0],
    ['7 giờ tối nay', '2018-12-13', 19, 0],
    ['9h thứ sáu tuần tới', '2018-12-21', 9, 0],
    ['11h, thứ Hai', '2018-12-17', 11, 0],
    ['9h 12/1', '2019-01-12', 9, 0],
  ])('%s', (typed, day, hour, minute) => {
    expect(readSurveyHour(typed, NOW)).toEqual({ kind: 'hour', at: atLocalTime(day, hour, minute) });
  });

  test.each<[string, HourRefusal]>([
    ['8h', 'past'],
    ['9h30', 'past'],
    ['16h hôm qua', 'past'],
    ['23h', 'night'],
    ['5h sáng mai', 'night'],
    ['20h01', 'night'],
    ['17h 12/1', 'too-far'],
    ['4h ngày mai', 'morning-or-afternoon'],
    ['ngày mai', 'hour-missing'],
    ['15/12', 'hour-missing'],
    ['16h 31/11', 'impossible-date'],
    ['25h', 'not-understood'],
    ['16h75', 'not-understood'],
    ['càng sớm càng tốt', 'not-understood'],
    ['16', 'not-understood'],
    ['', 'not-understood'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(readSurveyHour(typed, NOW)).toEqual({ kind: 'refused', reason });
  });

  test('is offered today while an hour is left, and on working days only', () => {
    const friday = (hour: number, minute = 0): Date[] =>
      suggestHours(atLocalTime('2018-12-14', hour, minute), isWeekend);
    const monday = [atLocalTime('2018-12-17', 11), atLocalTime('2018-12-17', 17)];
    expect(friday(16)).toEqual([atLocalTime('2018-12-14', 17), ...monday]);
    expect(friday(16, 1)).toEqual(monday);
    expect(suggestHours(atLocalTime('2018-12-15', 9), isWeekend)).toEqual(monday);
  });
});

describe('reminders of a survey', () => {
  test('go out an hour before, after half of the time where that is less than two hours, never at night', () => {
    expect(reminderBefore(NOW, atLocalTime('2018-12-13', 17))).toEqual(atLocalTime('2018-12-13', 16));
    expect(reminderBefore(NOW, atLocalTime('2018-12-13', 11))).toEqual(atLocalTime('2018-12-13', 10, 15));
    expect(reminderBefore(NOW, atLocalTime('2018-12-14', 7, 30))).toBeNull();
  });

  test('always lie between the question and its hour', () => {
    const minutes = fc.integer({ min: 1, max: 30 * 24 * 60 });
    fc.assert(
      fc.property(minutes, minutes, (start, length) => {
        const asked = new Date(NOW.getTime() + start * 60_000);
        const due = new Date(asked.getTime() + length * 60_000);
        const at = reminderBefore(asked, due);
        if (at === null) return;
        expect(at > asked && at < due).toBe(true);
        expect(isWithinMessagingHours(at)).toBe(true);
      }),
    );
  });

  test('sent by hand at night wait until seven, and no longer', () => {
    expect(nextMessagingTime(atLocalTime('2018-12-13', 21))).toEqual(atLocalTime('2018-12-14', 7));
    expect(nextMessagingTime(atLocalTime('2018-12-13', 3))).toEqual(atLocalTime('2018-12-13', 7));
    expect(nextMessagingTime(NOW)).toEqual(NOW);
  });
});
