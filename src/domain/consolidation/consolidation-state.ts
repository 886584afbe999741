/**
 * Where a consolidation stands. A draft is seen by nobody: its figures are being written. Of the versions of the same years
 * the newest is frozen or sent, all others are superseded.
 */
export const CONSOLIDATION_STATES = ['draft', 'frozen', 'sent', 'superseded'] as const;
export type ConsolidationState = (typeof CONSOLIDATION_STATES)[number];

/** Returns whether a consolidation goes by its document to whoever it is for: once, and while no later one has taken its place. */
export function isSendable(state: ConsolidationState): boolean {
  return state === 'frozen';
}
