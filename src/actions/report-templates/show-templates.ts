import { letterheadOf } from '../../documents/letterhead.ts';
import { writeDefaultTemplate } from '../../documents/templates/default-template.ts';
import {
  findActiveTemplate,
  findTemplateBefore,
  readTemplateFile,
  type TemplateFacts,
} from '../../store/report-templates.ts';
import type { Database } from '../../store/open-store.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { templateConversation } from './template-conversation.ts';

export type { TemplateFacts } from '../../store/report-templates.ts';

/** Which template is in use, and which was before; null for the one to begin with. */
export interface TemplatesShown {
  kind: 'templates';
  active: TemplateFacts | null;
  before: TemplateFacts | null;
}

/** Shows which template is in use; an edited one is awaited from then on. */
export async function showTemplates(request: Request): Promise<TemplatesShown | Refusal> {
  const { database } = request.store;
  const actor = authorize(request.person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  await enterConversation(database, request, templateConversation, { draft: null });
  return readTemplates(database, request.planId);
}

/** Reads which template is in use. */
export async function readTemplates(database: Database, planId: number): Promise<TemplatesShown> {
  const active = await findActiveTemplate(database, planId);
  const before = active === null ? null : await findTemplateBefore(database, active);
  return { kind: 'templates', active, before };
}

export type TemplateFileOutcome =
  { kind: 'file'; active: TemplateFacts | null; file: Uint8Array } | { kind: 'not-found' } | Refusal;

/** Sends the file of the template in use, or of the one to begin with, to be edited and sent back. */
export async function giveReportTemplate(request: Request): Promise<TemplateFileOutcome> {
  const { database } = request.store;
  const actor = authorize(request.person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  await enterConversation(database, request, templateConversation, { draft: null });
  const active = await findActiveTemplate(database, request.planId);
  if (active !== null) return { kind: 'file', active, file: await readTemplateFile(database, active.id) };
  const ground = await readDocumentGround(database, request.planId);
  if (ground === null) return { kind: 'not-found' };
  return { kind: 'file', active, file: await writeDefaultTemplate(letterheadOf(ground.coordinator, ground.province)) };
}
