import { describe, expect, test } from 'vitest';
import { isWeekend } from '../../../src/domain/calendar/statutory-days.ts';
import { approverReminderOn, hasWaitedTooLong } from '../../../src/domain/reminders/waiting-registration.ts';

describe('a registration that waits for a decision', () => {
  test.each([
    ['sent on a Monday, on Tuesday evening', '2018-11-12T09:00:00+07:00', '2018-11-13T23:59:00+07:00', false],
    ['sent on a Monday, on Wednesday', '2018-11-12T09:00:00+07:00', '2018-11-14T00:01:00+07:00', true],
    ['sent on a Friday, on Monday', '2018-11-16T16:00:00+07:00', '2018-11-19T12:00:00+07:00', false],
    ['sent on a Friday, on Tuesday', '2018-11-16T16:00:00+07:00', '2018-11-20T08:00:00+07:00', true],
    ['sent on a Saturday, on Tuesday', '2018-11-17T10:00:00+07:00', '2018-11-20T08:00:00+07:00', true],
  ])('%s', (_when, submittedAt, now, late) => {
    expect(hasWaitedTooLong(new Date(submittedAt), new Date(now), isWeekend)).toBe(late);
  });

  test('approvers are reminded at eight in the morning of working days', () => {
    const reminder = approverReminderOn(new Date('2018-11-13T15:00:00+07:00'), isWeekend);
    expect(reminder?.toISOString()).toBe('2018-11-13T01:00:00.000Z');
    expect(approverReminderOn(new Date('2018-11-17T15:00:00+07:00'), isWeekend)).toBeNull();
  });
});
