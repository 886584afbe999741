import type { Database } from '../../store/open-store.ts';
import { createRevision, newestRevision } from '../../store/reports.ts';
import { applyObligationEvent, type ObligationEventRefused, type ObligationMoved } from './apply-obligation-event.ts';

/** The revision in force that a draft is there to correct, and why. */
export interface Correction {
  correctsId: number;
  correctionReason: string | null;
}

/** A draft that was begun, with the move of its obligation, or why it cannot be begun now. */
export type DraftBegun = ObligationEventRefused | (ObligationMoved & { reportId: number; revision: number });

/**
 * Begins the first draft of an obligation, or one that corrects what is in force in a copy with all its answers: whoever
 * writes a report, a survey, an entry or figures of an earlier year begins it here.
 * @returns its id, and which revision it is.
 */
export async function beginDraft(
  database: Database,
  { obligationId, formId }: { obligationId: number; formId: number },
  correction: Correction | null,
  now: Date,
): Promise<DraftBegun> {
  const move = await applyObligationEvent(database, obligationId, { kind: correction === null ? 'start' : 'correct' });
  if (move.kind === 'refused') return move;
  const copyFrom = correction?.correctsId ?? null;
  return { ...move, ...(await createDraft(database, { obligationId, formId, copyFrom, correction }, now)) };
}

/** Creates the next revision of an obligation, whose state has been moved already. */
export async function createDraft(
  database: Database,
  draft: { obligationId: number; formId: number; copyFrom: number | null; correction: Correction | null },
  now: Date,
): Promise<{ reportId: number; revision: number }> {
  const revision = (await newestRevision(database, draft.obligationId)) + 1;
  return { reportId: await createRevision(database, { ...draft, revision }, now), revision };
}
