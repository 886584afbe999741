import { z } from 'zod';
import type { Fault } from '../../domain/reporting/faults.ts';
import { recordAudit } from '../../store/audit.ts';
import { createForm } from '../../store/forms.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { placeFaults, readFormFile, type FormFile, type UnreadForm } from './read-form-file.ts';
import { lookAtForms, type FormPreview, type FormsLookedAt, type FormSummary } from './look-at-forms.ts';

/**
 * Importing forms: what was read waits to be kept, and is read as a form again then. `others` are more forms that are kept
 * with it; `waits`: they are kept only with another form that was not sent yet.
 */
export const formImportConversation = defineConversation(
  'form-import',
  z.object({ form: z.unknown(), others: z.array(z.unknown()).default([]), waits: z.boolean().default(false) }),
);

export type FormImport =
  /** What the files hold, before anything is kept. */
  | { kind: 'preview'; forms: readonly FormPreview[]; notes: readonly Fault[] }
  | Exclude<FormsLookedAt, { kind: 'preview' }>
  | UnreadForm
  | { kind: 'imported'; forms: readonly FormSummary[] }
  | Refusal;

/**
 * Reads forms that were sent together, or after one that needs another, and shows what would be kept. Nothing else is asked
 * of forms that say of a figure they share the same new thing: they are kept together.
 */
export async function previewForm(request: Request, ...files: readonly Uint8Array[]): Promise<FormImport> {
  const { store, person } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  const read: FormFile[] = [];
  for (const file of files) {
    const one = await readFormFile(file);
    if (one.kind !== 'form') return one;
    read.push(one);
  }
  const before = stateOf(request, formImportConversation);
  const sent = [...(before?.waits === true ? [before.form, ...before.others] : []), ...read.map(({ form }) => form)];
  const looked = await lookAtForms(store.database, request.planId, sent);
  if (looked.kind === 'preview' || looked.kind === 'needs-other') {
    const [form, ...others] = sent;
    const waits = looked.kind === 'needs-other';
    await enterConversation(store.database, request, formImportConversation, { form, others, waits });
  }
  return looked.kind === 'preview'
    ? {
        kind: 'preview',
        forms: looked.forms.map(({ form, change, differences }) => ({ form, change, differences })),
        notes: read.flatMap(({ notes }) => notes),
      }
    : placeFaults(looked, read);
}

/** Stores the forms that were previewed as new versions, all or none; rounds that are open stay on theirs. */
export async function importForm(request: Request): Promise<FormImport> {
  const { person, now } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'import-form', async (database): Promise<FormImport> => {
    const sent = stateOf(request, formImportConversation);
    if (sent === null) return { kind: 'nothing' };
    const looked = await lookAtForms(database, request.planId, [sent.form, ...sent.others]);
    if (looked.kind !== 'preview') return looked;
    for (const { form, definition } of looked.forms) {
      const id = await createForm(database, looked.planId, { ...definition, version: form.version });
      const audit = { officerId, telegramUserId, action: 'form.import', subject: 'form', subjectId: id } as const;
      await recordAudit(database, { ...audit, after: { ...form } }, now);
    }
    await endConversation(database, telegramUserId);
    return { kind: 'imported', forms: looked.forms.map(({ form }) => form) };
  });
}
