import { previewForm, formImportConversation } from '../../actions/rounds/import-form.ts';
import type { BotContext } from '../parts/context.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { viewFormImport } from './forms-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { button, type Answer } from '../parts/view.ts';
import type { MessageInput, SentFile } from '../parts/message-input.ts';
import { always } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** The largest form that is read, in megabytes. */
const LARGEST_FORM = 1;

/** What the name of a form's workbook begins with, as the bot gives it out. */
const FORM_NAME = /(?:bi[eể]u[-_ ]?m[aẫ]u|form|survey)/iu;

/** Importing a form: it was read and waits to be kept, or for a corrected file. */
export const formImportAnswers = personConversation(formImportConversation, {
  longest: null,
  takenAs: always,
  answer: (ctx, _state, input) =>
    input.kind === 'file' ? answerFile(ctx, input) : Promise.resolve(answerText(ctx.t('forms:import.needsFile'))),
  ask: (ctx) => Promise.resolve(answerText(ctx.t('forms:import.needsFile'))),
});

/** Reads what is named as a form; of another file it is said that a form is waited for, and how to leave that. */
async function answerFile(ctx: BotContext, { file, others }: Extract<MessageInput, { kind: 'file' }>): Promise<Answer> {
  const files = [file, ...others];
  if (files.some(isForm) || file.name === '') return answerForms(ctx, files);
  const form = files.some(mayBeForm) ? await answerFormSheets(ctx, files) : null;
  if (form !== null) return form;
  const { t } = ctx;
  return answerText(t('forms:import.otherFile', { name: file.name }), [[button(t('common:button.cancel'), 'cancel')]]);
}

/** Returns whether a file is a form, as far as its name says. */
export function isForm({ name }: SentFile): boolean {
  return /\.json$/i.test(name);
}

/** Returns whether a file may be a form among other workbooks, as far as its name says. */
export function mayBeForm({ name }: SentFile): boolean {
  return /\.xlsx$/i.test(name);
}

/** Shows what workbooks hold that are forms; null where one is something else. */
export async function answerFormSheets(ctx: BotContext, files: readonly SentFile[]): Promise<Answer | null> {
  const read: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await ctx.download(file, LARGEST_FORM * 1024 * 1024);
    if (bytes === null) return null;
    read.push(bytes);
  }
  const outcome = await previewForm(ctx.request, ...read);
  const named = files.some(({ name }) => FORM_NAME.test(name));
  const other = ['no-form', 'not-a-sheet', 'not-json'].includes(outcome.kind);
  const beyond = ['beyond', 'too-many-rows', 'too-large'].includes(outcome.kind);
  return other || (beyond && !named) ? null : answerOutcome(ctx.t, outcome, viewFormImport);
}

/** Shows what forms hold that were sent together, or what is wrong with them. */
export async function answerForms(ctx: BotContext, files: readonly SentFile[]): Promise<Answer> {
  const read: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await ctx.download(file, LARGEST_FORM * 1024 * 1024);
    if (bytes === null) return answerText(ctx.t('forms:import.tooLarge', { megabytes: formatCount(LARGEST_FORM) }));
    read.push(bytes);
  }
  return answerOutcome(ctx.t, await previewForm(ctx.request, ...read), viewFormImport);
}
