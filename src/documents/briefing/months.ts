import { type LocalDate, monthOf as monthNumberOf, yearOf } from '../../domain/text/local-date.ts';

/** A month of a year, from 1. */
export interface Month {
  month: number;
  year: number;
}

/** Returns the month of a day. */
export function monthOf(day: LocalDate): Month {
  return { month: monthNumberOf(day), year: yearOf(day) };
}

/** Returns the month after a month. */
export function addMonth({ month, year }: Month): Month {
  return month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };
}
