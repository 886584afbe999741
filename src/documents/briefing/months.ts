import type { LocalDate } from '../../domain/text/local-date.ts';

/** A month of a year, from 1. */
export interface Month {
  month: number;
  year: number;
}

/** Returns the month of a day. */
export function monthOf(day: LocalDate): Month {
  return { month: Number(day.slice(5, 7)), year: Number(day.slice(0, 4)) };
}

/** Returns the month after a month. */
export function addMonth({ month, year }: Month): Month {
  return month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };
}
