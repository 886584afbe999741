import { DOCUMENT_LIMITS } from '../../documents/reading/office-limits.ts';
import { readOfficeFile, type OfficeReading } from '../../documents/reading/read-office-file.ts';
import { SHEET_LIMITS } from '../../documents/reading/read-workbook.ts';
import { recordAudit } from '../../store/audit.ts';
import { findPlanDraft, savePlanDraft } from '../../store/plan-drafts.ts';
import { enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { readShownDraft, type DraftOutcome } from './draft-outcome.ts';
import { planImportConversation } from './plan-import-conversation.ts';
import { readDraft } from './read-draft.ts';

/** What is read of a plan's documents at the most. */
export const PLAN_FILE_LIMITS = {
  bytes: DOCUMENT_LIMITS.bytes,
  rows: SHEET_LIMITS.rows,
  sheetBytes: SHEET_LIMITS.bytes,
};

export type SentPlanOutcome =
  | DraftOutcome
  | Exclude<OfficeReading, { kind: 'blocks' }>
  | { kind: 'not-a-plan'; calledItself: string | null }
  | Refusal;

/**
 * Reads a document or workbook as part of the plan that is being added; one of the same format takes the place of the one before, so
 * that a corrected file is sent alike. What was answered holds on. A file that is no plan changes nothing.
 */
export async function sendPlanFile(request: Request, name: string, bytes: Uint8Array): Promise<SentPlanOutcome> {
  const { person, store, now } = request;
  const actor = authorize(person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  const read = await readOfficeFile(bytes);
  if (read.kind !== 'blocks') return read;
  const { format, blocks } = read;
  const before = await findPlanDraft(store.database, officerId);
  const files = [...(before?.files ?? []).filter((file) => file.format !== format), { name, format, blocks }];
  const answers = before?.answers ?? {};
  const amendsPlanId =
    before === null ? (stateOf(request, planImportConversation)?.amendsPlanId ?? null) : before.amendsPlanId;
  const reading = await readDraft(store.database, { files, answers, amendsPlanId });
  if (reading.kind !== 'read') return reading;
  await applyOnce(request, 'send-plan-file', async (database) => {
    const id = await savePlanDraft(database, officerId, { files, answers, reading, amendsPlanId }, now);
    await enterConversation(database, request, planImportConversation, { asked: null });
    const by = {
      officerId,
      telegramUserId,
      action: 'plan.draft' as const,
      subject: 'plan-draft' as const,
      subjectId: id,
    };
    await recordAudit(database, { ...by, after: { file: name } }, now);
    return { id };
  });
  return readShownDraft(store.database, officerId);
}
