import { applyOnce, type Request } from '../request.ts';
import { type FillingRefusal, type FillingView } from '../reports/load-filling.ts';
import { openDraft, viewOpened } from './open-draft.ts';

/**
 * Opens the draft of a unit's report, beginning it where nobody has, and puts the person at its first open question.
 * @returns `not-open` when the report was submitted or approved.
 */
export async function startReport(request: Request, obligationId: number): Promise<FillingView | FillingRefusal> {
  const started = await applyOnce(request, 'start-report', (database) => openDraft(database, request, obligationId));
  return viewOpened(request, started);
}
