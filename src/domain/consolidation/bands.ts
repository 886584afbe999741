/** Counts figures by the borders between which they lie, and finds the median. */
export function bandsOf(figures: readonly number[], borders: readonly number[]): { counts: number[]; median: number } {
  const counts = Array.from({ length: borders.length + 1 }, () => 0);
  const [first = -Infinity] = borders;
  for (const figure of figures) {
    const place = figure < first ? 0 : 1 + borders.slice(1).filter((border) => figure > border).length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  return { counts, median };
}
