import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { replaceCorrectedRevision, turnCorrectionIntoDraft } from '../../store/reports.ts';
import { applyObligationEvent, type ObligationEventOutcome } from './apply-obligation-event.ts';
import { createDraft } from './begin-draft.ts';
import { moveRevision } from './move-revision.ts';

/**
 * Approves a revision together with its obligation: it takes the place of the one that it corrects.
 * @throws when the report is not where its obligation is.
 */
export async function approveRevision(
  database: Database,
  { id, obligationId, correctsId }: Pick<ReportFacts, 'id' | 'obligationId' | 'correctsId'>,
  now: Date,
): Promise<ObligationEventOutcome> {
  const move = await applyObligationEvent(database, obligationId, { kind: 'approve' });
  if (move.kind === 'refused') return move;
  await moveRevision(database, id, 'submitted', { state: 'approved', decidedAt: now });
  if (correctsId !== null) await replaceCorrectedRevision(database, id, correctsId);
  return move;
}

/**
 * Returns a revision together with its obligation, to be corrected in a draft: in the correction that is under way
 * already, or in a copy with all its answers.
 * @throws when the report is not where its obligation is.
 */
export async function returnRevision(
  database: Database,
  { id, obligationId, correctsId, correctionReason, round }: ReportFacts,
  now: Date,
): Promise<ObligationEventOutcome> {
  const move = await applyObligationEvent(database, obligationId, { kind: 'return' });
  if (move.kind === 'refused') return move;
  await moveRevision(database, id, 'submitted', { state: 'returned', decidedAt: now });
  if (await turnCorrectionIntoDraft(database, obligationId)) return move;
  const correction = correctsId === null ? null : { correctsId, correctionReason };
  await createDraft(database, { obligationId, formId: round.formId, copyFrom: id, correction }, now);
  return move;
}
