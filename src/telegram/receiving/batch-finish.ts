import type { FinishedUpdate } from '../../actions/inbox/keep-updates.ts';

/**
 * Marks handled updates as finished, those together that come while the last ones are being marked: under load this is
 * one statement for many.
 * @param mark writes them down.
 * @returns resolves for each caller when its own updates are marked, and rejects when they could not be.
 */
export function batchFinish(
  mark: (updates: readonly FinishedUpdate[]) => Promise<void>,
): (ids: readonly number[], fault: string | null) => Promise<void> {
  let waiting: FinishedUpdate[] = [];
  let last = Promise.resolve();
  let next: Promise<void> | null = null;
  return (ids, fault) => {
    waiting.push(...ids.map((id) => ({ id, fault })));
    next ??= last.then(() => {
      const updates = waiting;
      waiting = [];
      next = null;
      const marked = mark(updates);
      last = marked.catch(() => undefined);
      return marked;
    });
    return next;
  };
}
