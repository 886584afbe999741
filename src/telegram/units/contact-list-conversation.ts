import {
  askContacts,
  contactListConversation,
  LIST_LIMITS,
  previewContacts,
} from '../../actions/registration/import-contacts.ts';
import type { BotContext } from '../parts/context.ts';
import { contactsTemplate, contactsSheet } from './contact-list-rows.ts';
import { viewContactsImport } from './contact-list-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { SentFile } from '../parts/message-input.ts';
import { always } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Importing the contacts named by units: a file, or a corrected one. */
export const contactListAnswers = personConversation(contactListConversation, {
  longest: null,
  takenAs: always,
  answer: (ctx, _state, input) =>
    input.kind === 'file'
      ? answerContactList(ctx, input.file)
      : Promise.resolve(answerText(ctx.t('people:contacts.needsFile'))),
  ask: (ctx) => Promise.resolve(answerText(ctx.t('people:contacts.needsFile'))),
});

/** Returns whether a file is a spreadsheet, as far as its name says. */
export function isSheet({ name }: SentFile): boolean {
  return /\.(?:xlsx|xls|ods|csv)$/i.test(name);
}

/** Begins an import. */
export async function answerContactsImport(ctx: BotContext): Promise<Answer> {
  return answerOutcome(ctx.t, await askContacts(ctx.request, contactsTemplate(ctx.t)), viewContactsImport);
}

/** Shows what a list holds. */
export async function answerContactList(ctx: BotContext, file: SentFile): Promise<Answer> {
  const { t, request } = ctx;
  const bytes = await ctx.download(file, LIST_LIMITS.bytes);
  if (bytes === null) return { views: viewContactsImport(t, { kind: 'too-large' }) };
  return answerOutcome(t, await previewContacts(request, bytes, contactsSheet(t)), viewContactsImport);
}
