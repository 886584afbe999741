import { createHash } from 'node:crypto';
import { checkTemplate, type TemplateRefusal } from '../../documents/templates/check-template.ts';
import type { TemplateFault } from '../../documents/templates/check-tags.ts';
import { drawReportPictures } from '../../documents/annual-report/report-pictures.ts';
import { fillReportTemplate } from '../../documents/templates/fill-report-template.ts';
import type { MissingValue } from '../../documents/templates/fill-template.ts';
import { TEMPLATE_LIMITS } from '../../documents/templates/template-limits.ts';
import { sectionWords } from '../../domain/annual-report/report-words.ts';
import { findReportOf } from '../../store/annual-reports.ts';
import { recordAudit } from '../../store/audit.ts';
import { listFrozen, type ConsolidationFacts } from '../../store/consolidations.ts';
import { findTemplate, keepTemplate, type TemplateFacts } from '../../store/report-templates.ts';
import { gatherReportFacts } from '../annual-report/gather-report-facts.ts';
import { enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { templateConversation } from './template-conversation.ts';

export { TEMPLATE_TAGS, type TagScope } from '../../documents/templates/template-tags.ts';
export type { TemplateFault } from '../../documents/templates/check-tags.ts';

/** The largest template that is read, in bytes. */
export const LARGEST_TEMPLATE = TEMPLATE_LIMITS.bytes;

/** A report made of a template, to be looked at: of which figures, what they lack, and the charts for which it has no place. */
export interface TemplatePreview {
  consolidation: ConsolidationFacts;
  file: Uint8Array;
  missing: readonly MissingValue[];
  absent: readonly string[];
}

export type SentTemplateOutcome =
  /** It is kept as a draft; `preview` is null before any figures were frozen. */
  | { kind: 'draft'; template: TemplateFacts; preview: TemplatePreview | null }
  | { kind: 'faults'; faults: readonly TemplateFault[] }
  | { kind: TemplateRefusal }
  | Refusal;

/**
 * Checks a .docx that was sent as a template, makes the newest report of it and keeps it as a draft; nothing is in use before that is
 * said.
 * @returns null for a file that is no template, where none was asked for.
 */
export async function sendTemplate(
  request: Request,
  name: string,
  bytes: Uint8Array,
): Promise<SentTemplateOutcome | null> {
  const { person, now } = request;
  const asked = stateOf(request, templateConversation) !== null;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const check = await checkTemplate(bytes);
  const isOther =
    check.kind === 'faults' ? check.faults.some(({ kind }) => kind === 'no-tags') : check.kind !== 'valid';
  if (!asked && isOther) return null;
  if (check.kind !== 'valid') return check;
  const preview = await previewOf(request, bytes);
  if (preview !== null && 'kind' in preview) return preview;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { officerId, telegramUserId } = actor;
  const template = await applyOnce(request, 'send-template', async (database): Promise<TemplateFacts> => {
    const id = await keepTemplate(database, request.planId, { name, content: bytes, hash }, { officerId, at: now });
    await enterConversation(database, request, templateConversation, { draft: id });
    const by = { officerId, telegramUserId, subject: 'report-template' as const, subjectId: id };
    await recordAudit(database, { ...by, action: 'report-template.send', after: { name } }, now);
    const kept = await findTemplate(database, id);
    if (kept === null) throw new Error(`Template ${id} is not there any more.`);
    return kept;
  });
  return { kind: 'draft', template, preview };
}

/** Fills the template with the newest figures that are frozen, and the words of their report. */
async function previewOf(
  { store, planId }: Request,
  bytes: Uint8Array,
): Promise<TemplatePreview | { kind: TemplateRefusal } | null> {
  const { database } = store;
  const newest = newestOf(await listFrozen(database, planId, null));
  if (newest === undefined) return null;
  const facts = await gatherReportFacts(store, newest);
  if (facts === null) return null;
  const report = await findReportOf(database, newest.id);
  const filling = await fillReportTemplate(
    bytes,
    facts,
    sectionWords(report?.words ?? {}),
    await drawReportPictures(facts),
  );
  if (filling.kind !== 'filled') return filling;
  const { file, missing, absent } = filling;
  return { consolidation: newest, file, missing, absent };
}

function newestOf(frozen: readonly ConsolidationFacts[]): ConsolidationFacts | undefined {
  return [...frozen].sort((one, other) => other.frozenAt.getTime() - one.frozenAt.getTime())[0];
}
