import { yearOf, type LocalDate } from '../text/local-date.ts';
import type { UnitYear } from './unit-year.ts';

/** From which year to which a unit stands at the end of the year, when its figures are due, and the ids of those that follow it. */
export interface UnitLifetime {
  /** Null where it has always been there. */
  from: number | null;
  /** Null while it goes on. */
  to: number | null;
  successors: readonly number[];
}

/** How long units stand, by id; of others nothing is known, and they always do. */
export type UnitLifetimes = ReadonlyMap<number, UnitLifetime>;

/** Makes the lifetime of a unit of its first and its last day, each null where there is none. */
export function lifetimeOf(
  { validFrom, validTo }: { validFrom: LocalDate | null; validTo: LocalDate | null },
  successors: readonly number[],
): UnitLifetime {
  const lastOf = (day: LocalDate): number => (day.endsWith('-12-31') ? yearOf(day) : yearOf(day) - 1);
  return {
    from: validFrom === null ? null : yearOf(validFrom),
    to: validTo === null ? null : lastOf(validTo),
    successors,
  };
}

/** Returns whether a unit stands at the end of a year. */
export function standsIn(lifetimes: UnitLifetimes, unitId: number, year: number): boolean {
  const { from, to } = lifetimes.get(unitId) ?? { from: null, to: null };
  return (from === null || year >= from) && (to === null || year <= to);
}

/**
 * Leaves out what is of a unit that has ended where one that follows it gave the figure of a later year, at whose end the
 * former stood no more: that figure has what was the former's in it.
 */
export function withoutFollowed(words: readonly UnitYear[], lifetimes: UnitLifetimes): UnitYear[] {
  const newestOf = new Map<number, number>();
  for (const { unitId, year, state, about } of words) {
    if (about !== null || (state !== 'given' && state !== 'conflict')) continue;
    newestOf.set(unitId, Math.max(year, newestOf.get(unitId) ?? year));
  }
  return words.filter(({ unitId, year, about }) => {
    const { to, successors } = lifetimes.get(unitId) ?? { to: null, successors: [] };
    if (to === null || about !== null) return true;
    return !successors.some((id) => (newestOf.get(id) ?? year) > Math.max(year, to));
  });
}
