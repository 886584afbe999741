import { previewForm } from '../../actions/reporting/import-form.ts';
import type { BotContext } from '../context.ts';
import { viewFormImport } from '../views/forms.ts';
import { say } from '../views/main-buttons.ts';
import type { Answer } from '../views/view.ts';
import type { SentFile } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** The largest form that is read, in bytes. */
const LARGEST_FORM = 1024 * 1024;

/** Importing a form: it was read and waits to be kept, or for a corrected file. */
export const formImportConversation: PersonConversation = {
  kind: 'form-import',
  answer: (ctx, _state, input) =>
    input.kind === 'file' ? answerForm(ctx, input.file) : Promise.resolve(say(ctx.t('forms:import.needsFile'))),
  ask: (ctx) => Promise.resolve(say(ctx.t('forms:import.needsFile'))),
};

/** Whether a file is a form, as far as its name says. */
export function isForm({ name }: SentFile): boolean {
  return /\.json$/i.test(name);
}

/** Shows what a form holds, or what is wrong with it. */
export async function answerForm(ctx: BotContext, { id, size }: SentFile): Promise<Answer> {
  if (size !== null && size > LARGEST_FORM) return say(ctx.t('forms:import.tooLarge'));
  return { views: [viewFormImport(ctx.t, await previewForm(ctx.request, await ctx.download(id)))] };
}
