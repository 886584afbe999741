import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayBeforeColumn, fromDayColumn, toDayColumn } from '../../src/store/day-column.ts';

test.each(['2018-02-28', '2018-03-01', '2020-02-29', '2018-12-31'])('%s is kept as a day, whatever the zone', (day) => {
  expect(toDayColumn(day).toISOString()).toBe(`${day}T00:00:00.000Z`);
  expect(fromDayColumn(toDayColumn(day))).toBe(day);
});

test('the day before the first of a month is the last of the month before', () => {
  expect(fromDayColumn(dayBeforeColumn('2018-03-01'))).toBe('2018-02-28');
});

test('days without a time are converted in one file of the store', () => {
  const folder = new URL('../../src/store/', import.meta.url);
  const converting = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /T00:00:00|toISOString\(\)\.slice|86_400_000/.test(readFileSync(new URL(file, folder), 'utf8')));
  expect(converting).toEqual(['day-column.ts']);
});
