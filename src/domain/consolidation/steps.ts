/** Long work in parts: after each of them others may have their turn. Returns what it comes to. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the parts at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
