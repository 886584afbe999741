import { askContacts, previewContacts } from '../../actions/people/import-contacts.ts';
import type { BotContext } from '../context.ts';
import { contactColumns, viewContactsImport } from '../views/contact-list.ts';
import { say } from '../views/main-buttons.ts';
import type { Answer } from '../views/view.ts';
import type { SentFile } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** The largest list that is read, in bytes: thousands of people. */
const LARGEST_LIST = 2 * 1024 * 1024;

/** Importing the contacts named by units: a file, or a corrected one. */
export const contactListConversation: PersonConversation = {
  kind: 'contact-list',
  answer: (ctx, _state, input) =>
    input.kind === 'file'
      ? answerContactList(ctx, input.file)
      : Promise.resolve(say(ctx.t('people:contacts.needsFile'))),
  ask: (ctx) => Promise.resolve(say(ctx.t('people:contacts.needsFile'))),
};

/** Whether a file is a spreadsheet, as far as its name says. */
export function isSheet({ name }: SentFile): boolean {
  return /\.(?:xlsx|xls|ods|csv)$/i.test(name);
}

/** Begins an import. */
export async function answerContactsImport(ctx: BotContext): Promise<Answer> {
  return { views: viewContactsImport(ctx.t, await askContacts(ctx.request, contactColumns(ctx.t))) };
}

/** Shows what a list holds. */
export async function answerContactList(ctx: BotContext, { id, size }: SentFile): Promise<Answer> {
  if (size !== null && size > LARGEST_LIST) return say(ctx.t('people:contacts.tooLarge'));
  return { views: viewContactsImport(ctx.t, await previewContacts(ctx.request, await ctx.download(id))) };
}
