import {
  transitionObligation,
  type ObligationEventRefusal,
  type ObligationEvent,
  type ObligationStatus,
} from '../../domain/reporting/obligation-state-machine.ts';
import { selectObligationForUpdate, saveObligationStatus } from '../../store/obligation-status.ts';
import type { Database } from '../../store/open-store.ts';

export interface ObligationEventRefused {
  kind: 'refused';
  reason: ObligationEventRefusal;
  from: ObligationStatus;
}
export interface ObligationMoved {
  kind: 'moved';
  from: ObligationStatus;
  to: ObligationStatus;
}
export type ObligationEventOutcome = ObligationMoved | ObligationEventRefused;

/**
 * Applies an event to an obligation inside the caller's transaction: the only way in which its state changes.
 * @throws for an obligation that is not there.
 */
export async function applyObligationEvent(
  database: Database,
  obligationId: number,
  event: ObligationEvent,
): Promise<ObligationEventOutcome> {
  const from = await selectObligationForUpdate(database, obligationId);
  if (from === null) throw new Error(`Obligation ${obligationId} is gone.`);
  const outcome = transitionObligation(from, event);
  if (outcome.kind === 'refused') return { ...outcome, from };
  const { status: to } = outcome;
  if (!(await saveObligationStatus(database, obligationId, from, to))) {
    throw new Error(`Obligation ${obligationId} moved although it was held.`);
  }
  return { kind: 'moved', from, to };
}
