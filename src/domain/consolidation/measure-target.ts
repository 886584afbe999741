/** How a share stands to one of the bounds of a target: the whole number that reaches it, and how many are over or short. */
export interface BoundMeasured {
  /** In per cent. */
  bound: number;
  needed: number;
  reached: boolean;
  /** How many more than needed; how many are lacking where it is not reached. */
  difference: number;
}

/** Thousandths of a per cent: bounds are given with three decimals at most. */
const SCALE = 1000;

/**
 * Measures a share against the bounds of a target, in whole numbers: exactly reached is reached. Of a target that is a
 * range both bounds are told. Of nothing there is no share, which neither reaches a bound nor misses it.
 * @param bounds in per cent, each once.
 */
export function measureTarget(part: number, whole: number, bounds: readonly number[]): BoundMeasured[] {
  if (whole === 0) return [];
  return bounds.map((bound) => {
    const needed = Math.ceil((whole * Math.round(bound * SCALE)) / (100 * SCALE));
    return { bound, needed, reached: part >= needed, difference: Math.abs(part - needed) };
  });
}
