import type { ObligationState } from './obligation-state-machine.ts';

/** The states of obligations whose figures are missing. */
export const OWING_STATES = ['open', 'drafting', 'signing', 'returned'] as const satisfies readonly ObligationState[];

/** Returns whether a unit in this state of its obligation still has to hand in figures. */
export function isOwing(state: ObligationState): boolean {
  return (OWING_STATES as readonly ObligationState[]).includes(state);
}
