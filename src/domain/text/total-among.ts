import type { Numeral } from './read-numeral.ts';

/**
 * Returns the first or the last of several figures, where it is what the others come to: "tỉnh 30, huyện 15, cả thảy 45 triệu". Two
 * figures are no such: "30, 30". Null where neither is.
 */
export function totalAmong(figures: readonly Numeral[]): Numeral | null {
  if (figures.length < 3) return null;
  // The scale may be said once, with the total.
  const comesTo = (total: Numeral): number =>
    figures
      .filter((one) => one !== total)
      .reduce((all, { values: [value = 0], scale }) => all + value * (scale === 1 ? total.scale : 1), 0);
  return (
    [figures[0], figures.at(-1)].find(
      (one) => one !== undefined && one.sure && Math.abs(comesTo(one) - (one.values[0] ?? 0)) < 1e-6,
    ) ?? null
  );
}
