import type { z } from 'zod';

/** Numbers at which what a button takes may end: years, months, days, places, minutes and what the store holds. */
const NUMBERS =
  '-1 0 1 5 9999 10000 1899 1900 2018 2199 2200 9999999 189912 190000 190001 201812 201813 219912 220001 ' +
  '18991231 19000101 20180228 20180229 20181231 21991231 22000101 99991231 120960000 120960001 2147483647 2147483648 4294967296 9999999999 99999999999 99999999999999 100000000000000';
const DIGITS = NUMBERS.split(' ').sort((a, b) => Number(a) - Number(b));

/** The numbers that an argument takes and whose neighbour here it does not take. */
export function bordersOf(schema: z.ZodType): string[] {
  const taken = DIGITS.map((digits) => schema.safeParse(digits).success);
  return DIGITS.filter((_, at) => taken[at] === true && (taken[at - 1] !== true || taken[at + 1] !== true));
}

/** Numbers that an argument does not take, each beyond one of its borders. */
export function beyondBorders(schema: z.ZodType): string[] {
  return DIGITS.filter((digits) => !schema.safeParse(digits).success);
}
