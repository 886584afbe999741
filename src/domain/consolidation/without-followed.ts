import type { UnitLifetimes } from './unit-lifetime.ts';
import type { UnitYear } from './unit-year.ts';

/**
 * Leaves out what is of a unit that has ended where one that follows it gave the figure of a later year, at whose end the
 * former stood no more: that figure has what was the former's in it. Where it gave none itself, it is left to the one that
 * follows it to give it.
 */
export function withoutFollowed(words: readonly UnitYear[], lifetimes: UnitLifetimes): readonly UnitYear[] {
  if (!words.some(({ unitId }) => hasEnded(lifetimes, unitId))) return words;
  const yearly = words.filter(({ about }) => about === null);
  const [newestGiven, newestAsked] = [newestYears(yearly.filter(isGiven)), newestYears(yearly)];
  return words.filter((word) => {
    const { to, successors } = lifetimes.get(word.unitId) ?? { to: null, successors: [] };
    if (to === null || word.about !== null) return true;
    const newestOf = isGiven(word) ? newestGiven : newestAsked;
    return !successors.some((id) => (newestOf.get(id) ?? to) > Math.max(word.year, to));
  });
}

function hasEnded(lifetimes: UnitLifetimes, unitId: number): boolean {
  return (lifetimes.get(unitId)?.to ?? null) !== null;
}

function isGiven({ state }: UnitYear): boolean {
  return state === 'given' || state === 'conflict';
}

function newestYears(words: readonly UnitYear[]): Map<number, number> {
  const newest = new Map<number, number>();
  for (const { unitId, year } of words) newest.set(unitId, Math.max(year, newest.get(unitId) ?? year));
  return newest;
}
