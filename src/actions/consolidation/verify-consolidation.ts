import { findConsolidation, type ConsolidationFacts } from '../../store/consolidations.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { hashStored } from './hash-content.ts';

export type VerificationOutcome =
  | { kind: 'verified'; consolidation: ConsolidationFacts }
  /** Its rows are not what was frozen. */
  | { kind: 'differs'; consolidation: ConsolidationFacts; computed: string }
  | { kind: 'not-found' }
  | Refusal;

/** Computes the hash of a frozen consolidation anew from its rows, and says whether it is the one that was kept. */
export async function verifyConsolidation({ store, person }: Request, id: number): Promise<VerificationOutcome> {
  const consolidation = await findConsolidation(store.database, id);
  if (consolidation === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const computed = await hashStored(store.database, id);
  return computed === consolidation.contentHash
    ? { kind: 'verified', consolidation }
    : { kind: 'differs', consolidation, computed };
}
