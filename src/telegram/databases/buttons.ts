import { editEntry, readDatabases, sendEntry, startEntry } from '../../actions/databases/contribute.ts';
import { listContributedEntries, removeApproved, withdrawEntry } from '../../actions/databases/own-entries.ts';
import {
  approveEntry,
  askReturnReason,
  listEntriesToReview,
  showEntryToReview,
} from '../../actions/databases/review-entry.ts';
import { readDatabasePage, readEntryFiles, showEntry } from '../../actions/databases/search-databases.ts';
import type { BotContext } from '../parts/context.ts';
import { viewEntry, viewEntryFiles, viewEntrySent, viewOwnEntries, viewRemoved, viewWithdrawn } from './entry-view.ts';
import { viewEntryReview } from './review-view.ts';
import { viewChooseUnit, viewContributable, viewDatabasePage, viewDatabases } from './databases-view.ts';
import { refuse } from '../../actions/permissions/authorize.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import { idOf, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewPlace } from '../filling/fill.ts';

const ARGUMENTS = {
  databases: [],
  'database-page': [idOf('Form'), page],
  'database-forms': [],
  // Form and unit (0 for not chosen yet).
  'database-add': [idOf('Form'), idOf('Unit')],
  'database-entry': [idOf('DatabaseEntry')],
  'database-files': [idOf('DatabaseEntry')],
  'database-send': [idOf('Report')],
  'database-own': [page],
  'database-edit': [idOf('Obligation')],
  'database-withdraw': [idOf('Obligation'), oneOf(['ask', 'yes'])],
  'database-waiting': [],
  'database-review': [idOf('Report')],
  'database-approve': [idOf('Report')],
  'database-return': [idOf('Report')],
  'database-remove': [idOf('DatabaseEntry')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  databases: answerDatabases,
  'database-page': async (ctx, formId, page) => ({
    ...(await answerDatabasePage(ctx, formId, page)),
    replace: page > 0,
  }),
  'database-forms': async ({ t, request }) => {
    const { databases, contributes } = await readDatabases(request);
    const outcome = contributes ? ({ kind: 'databases', databases } as const) : refuse('database.contribute');
    return answerOutcome(t, outcome, (_, allowed) => viewContributable(t, allowed.databases));
  },
  'database-add': async (ctx, formId, unitId) => {
    const outcome = await startEntry(ctx.request, formId, unitId === 0 ? null : unitId);
    return outcome.kind === 'choose-unit' ? { views: [viewChooseUnit(ctx.t, outcome)] } : viewPlace(ctx, outcome);
  },
  'database-entry': async ({ t, request, group }, id) =>
    answerOutcome(t, await showEntry(request, id), viewEntry, group !== undefined),
  'database-files': async ({ t, request }, id) => {
    const outcome = await readEntryFiles(request, id);
    return answerOutcome(t, outcome, (_, allowed) =>
      allowed.kind === 'files' ? viewEntryFiles(t, allowed.entry) : { text: t(`databases:entry.${allowed.kind}`) },
    );
  },
  'database-send': async ({ t, request }, id) => answerOutcome(t, await sendEntry(request, id), viewEntrySent),
  'database-own': async ({ t, request }, page) => ({
    ...answerOutcome(t, await listContributedEntries(request, page), viewOwnEntries),
    replace: page > 0,
  }),
  'database-edit': async (ctx, id) => viewPlace(ctx, await editEntry(ctx.request, id)),
  'database-withdraw': async ({ t, request }, id, step) =>
    answerOutcome(t, await withdrawEntry(request, id, step === 'yes'), viewWithdrawn),
  'database-waiting': async ({ t, request }) => answerOutcome(t, await listEntriesToReview(request), viewEntryReview),
  'database-review': async ({ t, request }, id) =>
    answerOutcome(t, await showEntryToReview(request, id), viewEntryReview),
  'database-approve': async ({ t, request }, id) => answerOutcome(t, await approveEntry(request, id), viewEntryReview),
  'database-return': async ({ t, request }, id) =>
    answerOutcome(t, await askReturnReason(request, id), viewEntryReview),
  'database-remove': async ({ t, request }, id) => answerOutcome(t, await removeApproved(request, id, ''), viewRemoved),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the databases: looking, contributing, reviewing. */
export const databaseButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['database-send', 'database-remove', 'database-withdraw'],
};

/** Answers with the databases with their counts; whoever reviews sees how many entries wait. */
export async function answerDatabases({ t, request }: BotContext): Promise<Answer> {
  const { databases, contributes } = await readDatabases(request);
  const waiting = await listEntriesToReview(request);
  const total = waiting.kind === 'waiting' ? waiting.total : null;
  return { views: [viewDatabases(t, databases, { contributes, waiting: total })] };
}

/** Answers with a page of one database. */
export async function answerDatabasePage({ t, request }: BotContext, formId: number, page: number): Promise<Answer> {
  const shown = await readDatabasePage(request, { formId }, page);
  return shown.kind === 'page' ? { views: [viewDatabasePage(t, shown)] } : answerText(t('databases:entry.not-found'));
}
