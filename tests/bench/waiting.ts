import { readFileSync } from 'node:fs';

/**
 * Runs work and returns with it for how long everything else in the process had to wait at the longest, in milliseconds of
 * processor time of the thread: what other processes of the machine take is not counted (Linux; elsewhere of the clock).
 */
export async function longestWait<T>(work: () => Promise<T>): Promise<{ result: T; longest: number; seconds: number }> {
  let longest = 0;
  let last = threadTime();
  const look = (): void => {
    const now = threadTime();
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

/** The thread of the event loop has the number of its process (proc(5)); the first field is nanoseconds. */
function threadTime(): number {
  try {
    const [nanoseconds = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}
