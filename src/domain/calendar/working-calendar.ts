import { addDays, type LocalDate, yearOf } from '../text/local-date.ts';
import type { IsDayOff } from '../reporting/round-deadline.ts';
import { isWeekend, statutoryDays } from './statutory-days.ts';

/** A day that the table of holidays names. `work`: people work on it, although it is a weekend or a holiday by law. */
export interface CalendarDay {
  day: LocalDate;
  kind: 'off' | 'work';
  name: string;
  /** Where it is said, in words. */
  source: string;
}

/** What the store knows of days off. */
export interface CalendarFacts {
  days: readonly CalendarDay[];
  /** Years whose announcement is known; in others the days by law hold, but for what the table says. */
  knownYears: readonly number[];
}

/**
 * Builds the function that says whether nobody works on a day: a weekend that is not swapped, or a day off by the table
 * or, in an unknown year, by law.
 */
export function workingCalendar({ days, knownYears }: CalendarFacts): IsDayOff {
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  const known = new Set(knownYears);
  const byLaw = new Map<number, Set<LocalDate>>();
  return (day) => {
    const kind = kinds.get(day);
    if (kind !== undefined) return kind === 'off';
    if (isWeekend(day)) return true;
    const year = yearOf(day);
    if (known.has(year)) return false;
    const derived = byLaw.get(year) ?? new Set(statutoryDays(year).map((off) => off.day));
    byLaw.set(year, derived);
    return derived.has(day);
  };
}

/** The years between two days whose announcement is not known. */
function unknownYears({ knownYears }: CalendarFacts, from: LocalDate, to: LocalDate): number[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  return years.filter((year) => !knownYears.includes(year));
}

/** How far around a deadline its reminders reach, in days. */
const REACH = { before: 30, after: 30 };

/** Returns the years into which a deadline and its reminders fall and whose announcement is not known. */
export function unknownYearsAround(facts: CalendarFacts, dueOn: LocalDate): number[] {
  return unknownYears(facts, addDays(dueOn, -REACH.before), addDays(dueOn, REACH.after));
}
