import type { UnitLifetimes } from './unit-lifetime.ts';
import type { UnitYear } from './unit-year.ts';

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
