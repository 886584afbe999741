import { yearOf, type LocalDate } from '../text/local-date.ts';

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
