/** Returns how many milliseconds work takes: the least of three runs, since what else runs on the machine only adds to it. */
export function durationOf(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}
