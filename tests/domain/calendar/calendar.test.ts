import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayFileSchema } from '../../../src/domain/calendar/holiday-file.ts';
import { fromLunar } from '../../../src/domain/calendar/lunar-date.ts';
import { readHolidayChange } from '../../../src/domain/calendar/read-holiday-change.ts';
import { isWeekend, statutoryDays } from '../../../src/domain/calendar/statutory-days.ts';
import { unknownYearsAround, workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { announcedDue } from '../../../src/domain/reporting/round-dates.ts';
import { addDays, weekdayOf } from '../../../src/domain/text/local-date.ts';

const { years } = holidayFileSchema.parse(JSON.parse(readFileSync('prisma/holidays/viet-nam.json', 'utf8')));
const facts = { days: years.flatMap(({ days }) => days), knownYears: years.map(({ year }) => year) };
const isOff = workingCalendar(facts);

describe('the lunar calendar of Viet Nam', () => {
  test.each([
    [2017, '2017-01-28', '2017-04-06'],
    [2018, '2018-02-16', '2018-04-25'],
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('Tết and Giỗ Tổ of %d are %s and %s', (year, tet, hungKings) => {
    expect(fromLunar(year, 1, 1)).toBe(tet);
    expect(fromLunar(year, 3, 10)).toBe(hungKings);
  });

  test('it differs from the Chinese calendar where the new moon falls between the midnights: 1985, 2007, 2030', () => {
    expect(fromLunar(1985, 1, 1)).toBe('1985-01-21');
    expect(fromLunar(2007, 1, 1)).toBe('2007-02-17');
    expect(fromLunar(2030, 1, 1)).toBe('2030-02-02');
  });
});

describe('days off', () => {
  // What was announced beyond the law: the swapped days. Everything else follows from it.
  const SWAPPED: Record<number, { off: string[]; work: string[] }> = {
    2018: { off: ['2018-12-31'], work: [] },
    2019: { off: ['2019-04-29'], work: ['2019-01-05', '2019-05-04'] },
    2024: { off: ['2024-04-29'], work: ['2024-05-04'] },
    2025: { off: ['2025-05-02'], work: ['2025-04-26'] },
    2026: { off: ['2026-01-02', '2026-08-31'], work: ['2026-01-10', '2026-08-22'] },
  };

  test.each(years)('the days of $year are those by law and the swapped ones', ({ year, days }) => {
    const { off = [], work = [] } = SWAPPED[year] ?? {};
    const byLaw = statutoryDays(year).map(({ day }) => day);
    const expected = [...byLaw.filter((day) => !isWeekend(day)), ...off].sort();
    expect(days.filter(({ kind }) => kind === 'off').map(({ day }) => day)).toEqual(expected);
    expect(days.filter(({ kind }) => kind === 'work').map(({ day }) => day)).toEqual(work);
  });

  test('the days of which no announcement has been seen are those that the operator is told to check', () => {
    const unverified = years.flatMap(({ days }) => days).filter((entry) => entry.unverified === true);
    expect(unverified.map(({ day }) => day)).toEqual([
      '2023-09-01',
      '2026-08-22',
      '2026-08-31',
      '2026-09-01',
      '2026-11-24',
    ]);
    const guide = readFileSync('docs/van-hanh.md', 'utf8');
    for (const { day } of unverified) expect(guide).toContain(day.split('-').reverse().join('/'));
  });

  test.each([
    ['2018-12-31', true, 'swapped'],
    ['2019-01-05', false, 'the Saturday for it'],
    ['2019-04-15', true, 'in lieu of Giỗ Tổ on a Sunday'],
    ['2021-09-03', true, 'the second day of Quốc khánh'],
    ['2020-09-03', false, 'which there was not before 2021'],
    ['2023-05-03', true, 'Giỗ Tổ, 30/4 and 1/5 in a row'],
    ['2026-11-24', true, 'off since 2026'],
    ['2025-11-24', false, 'and not before'],
    ['2026-08-22', false, 'a Saturday on which people work'],
    ['2027-02-08', true, 'Tết of a year that is not announced, in lieu of Saturday'],
    ['2027-03-01', false, 'an ordinary Monday'],
    ['2030-02-01', true, 'the eve of Tết 2030'],
  ])('%s: off %s, %s', (day, off) => {
    expect(isOff(day)).toBe(off);
  });

  test('every year from 2017 to 2030 has each holiday, and as many working days off as the law gives', () => {
    for (let year = 2017; year <= 2030; year += 1) {
      const days = statutoryDays(year);
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      const given = 10 + (year >= 2021 ? 1 : 0) + (year >= 2026 ? 1 : 0);
      expect(days.filter(({ day }) => !isWeekend(day))).toHaveLength(given);
    }
  });

  test('a line of the table decides, also against the law in a year that is not announced', () => {
    const changed = workingCalendar({
      days: [
        { day: '2027-04-30', kind: 'work', name: '', source: '' },
        { day: '2027-03-01', kind: 'off', name: '', source: '' },
      ],
      knownYears: [],
    });
    expect([changed('2027-04-30'), changed('2027-03-01'), changed('2027-05-03')]).toEqual([false, true, true]);
  });

  test('a deadline near the turn of a year that is not announced is warned about', () => {
    expect(unknownYearsAround(facts, '2026-12-14')).toEqual([2027]);
    expect(unknownYearsAround(facts, '2026-10-14')).toEqual([]);
    expect(unknownYearsAround(facts, '2028-06-14')).toEqual([2028]);
  });
});

describe('deadlines over 2017 to 2030', () => {
  test.each([
    ['2018-12-14', '2018-12-14', '2018-12-14'],
    ['2019-12-14', '2019-12-13', '2019-12-16'],
    ['2019-01-05', '2019-01-05', '2019-01-05'],
    ['2020-01-25', '2020-01-22', '2020-01-30'],
    ['2026-02-18', '2026-02-13', '2026-02-23'],
    ['2030-02-02', '2030-01-30', '2030-02-07'],
  ])('due %s is announced for %s and late after %s', (dueOn, announced, lateAfter) => {
    expect(announcedDue(dueOn, isOff)).toEqual({ announced, lateAfter });
  });

  test('whatever the day: announced and late on working days, with none between them but the day itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5112 }), (offset) => {
        const dueOn = addDays('2017-01-01', offset);
        const { announced, lateAfter } = announcedDue(dueOn, isOff);
        expect([isOff(announced), isOff(lateAfter)]).toEqual([false, false]);
        expect(announced <= dueOn && dueOn <= lateAfter).toBe(true);
        for (let day = addDays(announced, 1); day < lateAfter; day = addDays(day, 1)) expect(isOff(day)).toBe(true);
        if (!isOff(dueOn)) expect([announced, lateAfter]).toEqual([dueOn, dueOn]);
      }),
    );
  });
});

describe('typed days off', () => {
  test.each([
    ['nghỉ 30/04/2027 Ngày Giải phóng', { kind: 'off', day: '2027-04-30', name: 'Ngày Giải phóng' }],
    ['Nghi 3-5', { kind: 'off', day: '2027-05-03', name: '' }],
    ['nghỉ bù ngày 03/05/2027', { kind: 'off', day: '2027-05-03', name: '' }],
    ['làm bù 08/05/2027', { kind: 'work', day: '2027-05-08', name: '' }],
    ['lam bu 8/5', { kind: 'work', day: '2027-05-08', name: '' }],
    ['bỏ 30/04/2027', { kind: 'work', day: '2027-04-30', name: '' }],
    ['nghỉ 31/11/2027', { kind: 'refused', reason: 'impossible' }],
    ['nghỉ 08/05/2027', { kind: 'refused', reason: 'weekend-already' }],
    ['làm bù 10/05/2027', { kind: 'refused', reason: 'working-already' }],
    ['mai nghỉ', { kind: 'refused', reason: 'not-understood' }],
    ['', { kind: 'refused', reason: 'not-understood' }],
  ])('«%s»', (typed, expected) => {
    expect(readHolidayChange(typed, 2027, isOff)).toEqual(expected);
  });

  test('2017-01-28 was a Saturday: the test knows the week', () => expect(weekdayOf('2017-01-28')).toBe(6));
});
