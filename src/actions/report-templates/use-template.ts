import { recordAudit } from '../../store/audit.ts';
import {
  activateTemplate,
  findTemplate,
  returnToTemplateBefore,
  type TemplateFacts,
} from '../../store/report-templates.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { readTemplates, type TemplatesShown } from './show-templates.ts';
import { templateConversation } from './template-conversation.ts';

export type UsedTemplateOutcome =
  /** Which template is in use now. */
  | { kind: 'used' | 'returned'; now: TemplatesShown }
  /** It is in use already, or another is: nothing was changed. */
  | { kind: 'unchanged'; now: TemplatesShown }
  | { kind: 'not-found' }
  | Refusal;

/** Takes a template that was sent into use: reports are made of it from now on. */
export async function applyTemplate(request: Request, id: number): Promise<UsedTemplateOutcome> {
  const { now, person } = request;
  return applyOnce(request, 'use-template', async (database): Promise<UsedTemplateOutcome> => {
    const template = await findTemplate(database, id);
    if (template === null) return refuseMissing(person, 'consolidation.freeze');
    const actor = authorize(person, 'consolidation.freeze');
    if (actor.kind === 'forbidden') return actor;
    const { officerId, telegramUserId } = actor;
    if (!(await activateTemplate(database, id, { officerId, at: now })))
      return { kind: 'unchanged', now: await readTemplates(database, request.planId) };
    if (stateOf(request, templateConversation) !== null) await endConversation(database, person.telegramUserId);
    const by = { officerId, telegramUserId, subject: 'report-template' as const, subjectId: id };
    await recordAudit(database, { ...by, action: 'report-template.use', after: named(template) }, now);
    return { kind: 'used', now: await readTemplates(database, request.planId) };
  });
}

/** Takes the template that was in use before this one into use again, or the one to begin with. */
export async function returnToTemplate(request: Request, id: number): Promise<UsedTemplateOutcome> {
  const { now, person } = request;
  return applyOnce(request, 'return-to-template', async (database): Promise<UsedTemplateOutcome> => {
    const template = await findTemplate(database, id);
    if (template === null) return refuseMissing(person, 'consolidation.freeze');
    const actor = authorize(person, 'consolidation.freeze');
    if (actor.kind === 'forbidden') return actor;
    if (!(await returnToTemplateBefore(database, template)))
      return { kind: 'unchanged', now: await readTemplates(database, request.planId) };
    const after = await readTemplates(database, request.planId);
    const { officerId, telegramUserId } = actor;
    const by = { officerId, telegramUserId, subject: 'report-template' as const, subjectId: id };
    const states = { before: named(template), ...(after.active === null ? {} : { after: named(after.active) }) };
    await recordAudit(database, { ...by, action: 'report-template.return', ...states }, now);
    return { kind: 'returned', now: after };
  });
}

function named({ name }: TemplateFacts): { name: string } {
  return { name };
}
