import type { CorrectionState, ObligationState } from './obligation-state-machine.ts';
import { isOwing } from './owing.ts';

/** What counts of an obligation when its round is locked. */
interface Lockable {
  state: ObligationState;
  correction: CorrectionState;
  /** It cannot be changed any more. */
  locked: boolean;
}

/**
 * Returns what locking a round stops and what it leaves: the obligations for which figures are still owed and can be handed
 * in until then, and those of which a report or a correction waits to be reviewed.
 */
export function countAtLock<One extends Lockable>(obligations: readonly One[]): { owing: One[]; waiting: One[] } {
  return {
    owing: obligations.filter(({ state, locked }) => isOwing(state) && !locked),
    waiting: obligations.filter(({ state, correction }) => state === 'submitted' || correction === 'submitted'),
  };
}
