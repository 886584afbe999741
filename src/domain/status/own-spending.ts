import type { FigureRule } from '../consolidation/figure-rule.ts';

/**
 * Returns whether a figure is the money that a unit spends in a year on what it does itself: by source, of no task, and
 * never added to any.
 */
export function isOwnSpending({ addition, task, event, notAddedTo }: FigureRule): boolean {
  return addition.how === 'sum-by-source' && task === null && event === null && notAddedTo.length > 0;
}
