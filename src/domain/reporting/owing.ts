import type { ObligationState } from './obligation-state-machine.ts';

/** Returns whether a unit in this state of its obligation still has to hand in figures. */
export function isOwing(state: ObligationState): boolean {
  return state === 'open' || state === 'drafting' || state === 'signing' || state === 'returned';
}
