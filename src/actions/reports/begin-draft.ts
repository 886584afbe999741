import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { turnCorrectionIntoDraft, createRevision, newestRevision } from '../../store/reports.ts';

/** What a draft is begun with: nothing, or the answers of another revision, which it may be there to correct. */
export interface DraftSource {
  copyFrom: number;
  correction: { correctsId: number; correctionReason: string | null } | null;
}

/**
 * Begins the next draft of an obligation, whose state has been moved already; the only place where a draft comes from.
 * @returns its id, and which revision it is.
 */
export async function beginDraft(
  database: Database,
  { obligationId, formId }: { obligationId: number; formId: number },
  source: DraftSource | null,
  now: Date,
): Promise<{ reportId: number; revision: number }> {
  const revision = (await newestRevision(database, obligationId)) + 1;
  const { copyFrom, correction } = source ?? { copyFrom: null, correction: null };
  const reportId = await createRevision(database, { obligationId, formId, revision, copyFrom, correction }, now);
  return { reportId, revision };
}

/** Makes what was returned a draft: the correction that is under way already, or a copy with all its answers. */
export async function beginReturned(
  database: Database,
  { id, obligationId, correctsId, correctionReason, round }: ReportFacts,
  now: Date,
): Promise<void> {
  if (await turnCorrectionIntoDraft(database, obligationId)) return;
  const correction = correctsId === null ? null : { correctsId, correctionReason };
  await beginDraft(database, { obligationId, formId: round.formId }, { copyFrom: id, correction }, now);
}
