/** Does what is given to it, and resolves or rejects as that does. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Returns what does one thing at a time, in the order in which they are given; one that fails stops none of those after it. */
export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
