import type { TaskYearState } from './task-state.ts';

/** How a task stands in a year, where "disputed" depends on which place of the plan is asked. */
export type ShownState = TaskYearState | 'disputed';

/**
 * Returns the state of a task whose yearly quantity the plan gives differently: what reaches one of the quantities and
 * not another is neither done nor short, since the plan's word is not chosen.
 * @param stated the quantities as the plan writes them ("03, 04", "03 - 05"); empty where its places agree.
 */
export function disputedState(
  state: TaskYearState,
  quantity: number | null,
  stated: readonly { values: string }[],
): ShownState {
  const wanted = stated.flatMap(({ values }) => [...values.matchAll(/\d+/gu)].map(([digits]) => Number(digits)));
  if (quantity === null || wanted.length === 0 || (state !== 'done' && state !== 'short')) return state;
  return quantity >= Math.min(...wanted) && quantity < Math.max(...wanted) ? 'disputed' : state;
}
