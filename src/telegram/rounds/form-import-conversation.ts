import { previewForm, formImportConversation } from '../../actions/rounds/import-form.ts';
import type { BotContext } from '../parts/context.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { viewFormImport } from './forms-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { SentFile } from '../parts/message-input.ts';
import { always } from '../parts/aside.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** The largest form that is read, in megabytes. */
const LARGEST_FORM = 1;

/** Importing a form: it was read and waits to be kept, or for a corrected file. */
export const formImportAnswers = personConversation(formImportConversation, {
  longest: null,
  takenAs: always,
  answer: (ctx, _state, input) =>
    input.kind === 'file' ? answerForm(ctx, input.file) : Promise.resolve(answerText(ctx.t('forms:import.needsFile'))),
  ask: (ctx) => Promise.resolve(answerText(ctx.t('forms:import.needsFile'))),
});

/** Returns whether a file is a form, as far as its name says. */
export function isForm({ name }: SentFile): boolean {
  return /\.json$/i.test(name);
}

/** Shows what a form holds, or what is wrong with it. */
export async function answerForm(ctx: BotContext, file: SentFile): Promise<Answer> {
  const bytes = await ctx.download(file, LARGEST_FORM * 1024 * 1024);
  if (bytes === null) return answerText(ctx.t('forms:import.tooLarge', { megabytes: formatCount(LARGEST_FORM) }));
  return answerOutcome(ctx.t, await previewForm(ctx.request, bytes), viewFormImport);
}
