import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../../domain/consolidation/steps.ts';

/** For so long others wait at the most, in milliseconds, but for a part that takes longer by itself. */
const LONGEST = 15;

/** Does long work in parts, between which others are served. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < LONGEST) continue;
    await turn();
    begun = performance.now();
  }
}
