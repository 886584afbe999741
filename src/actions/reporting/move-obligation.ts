import {
  advance,
  type LifeRefusal,
  type ObligationEvent,
  type ObligationLife,
} from '../../domain/reporting/obligation-life.ts';
import { holdLife, moveObligation } from '../../store/lives.ts';
import type { Database } from '../../store/open-store.ts';

export type ObligationMove =
  | { kind: 'moved'; from: ObligationLife; to: ObligationLife }
  | { kind: 'refused'; reason: LifeRefusal; from: ObligationLife };

/**
 * Lets something happen to an obligation, inside the transaction of whoever asks: the only way in which its state changes.
 * @throws for an obligation that is not there.
 */
export async function letHappen(
  database: Database,
  obligationId: number,
  event: ObligationEvent,
): Promise<ObligationMove> {
  const from = await holdLife(database, obligationId);
  if (from === null) throw new Error(`Obligation ${obligationId} is gone.`);
  const outcome = advance(from, event);
  if (outcome.kind === 'refused') return { ...outcome, from };
  const { life: to } = outcome;
  if (!(await moveObligation(database, obligationId, from, to))) {
    throw new Error(`Obligation ${obligationId} moved although it was held.`);
  }
  return { kind: 'moved', from, to };
}
