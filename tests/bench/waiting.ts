/** Runs work and returns with it how long everything else waited at the longest meanwhile, in milliseconds. */
export async function longestWait<T>(work: () => Promise<T>): Promise<{ result: T; longest: number; seconds: number }> {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const watch = setInterval(look, 1);
  const begun = performance.now();
  try {
    const result = await work();
    const seconds = (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 5));
    look();
    return { result, longest, seconds };
  } finally {
    clearInterval(watch);
  }
}
