import type { LocalDate } from '../text/local-date.ts';
import { isExcused } from './excused.ts';
import type { CorrectionState, ObligationState } from './obligation-state-machine.ts';
import { isOwing } from './owing.ts';

/** What counts of an obligation when its round is locked. */
interface Lockable {
  state: ObligationState;
  correction: CorrectionState;
  excused: { until: LocalDate } | null;
  /** It cannot be changed any more. */
  locked: boolean;
}

/**
 * Returns what locking a round stops and what it leaves: the obligations for which figures are still owed and can be handed
 * in until then, those that are late with a reason apart, and those of which a report or a correction waits to be reviewed.
 */
export function countAtLock<One extends Lockable>(
  obligations: readonly One[],
  today: LocalDate,
): { owing: One[]; excused: One[]; waiting: One[] } {
  const owing = obligations.filter(({ state, locked }) => isOwing(state) && !locked);
  return {
    owing: owing.filter((one) => !isExcused(one, today)),
    excused: owing.filter((one) => isExcused(one, today)),
    waiting: obligations.filter(({ state, correction }) => state === 'submitted' || correction === 'submitted'),
  };
}
