import { editEntry, readDatabases, sendEntry, startEntry } from '../../actions/databases/contribute.ts';
import { listOwn, removeApproved, withdrawEntry } from '../../actions/databases/own-entries.ts';
import { approveEntry, askReturnReason, listWaiting, showWaiting } from '../../actions/databases/review-entry.ts';
import { readDatabasePage, readEntryFiles, showEntry } from '../../actions/databases/search-databases.ts';
import type { BotContext } from '../context.ts';
import {
  viewEntry,
  viewEntryFiles,
  viewEntrySent,
  viewOwnEntries,
  viewRemoved,
  viewWithdrawn,
} from '../views/database-entry.ts';
import { viewEntryReview } from '../views/database-review.ts';
import { viewChooseUnit, viewContributable, viewDatabasePage, viewDatabases } from '../views/databases.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewPlace } from './reporting.ts';

type Verbs =
  | 'databases'
  | 'database-page'
  | 'database-forms'
  | 'database-add'
  | 'database-entry'
  | 'database-files'
  | 'database-send'
  | 'database-own'
  | 'database-edit'
  | 'database-withdraw'
  | 'database-waiting'
  | 'database-review'
  | 'database-approve'
  | 'database-return'
  | 'database-remove';

/** The buttons of the databases: looking, contributing, reviewing. */
export const databaseCallbacks: CallbackHandlers<Verbs> = {
  databases: answerDatabases,
  'database-page': async (ctx, formId, page) => ({
    ...(await answerDatabasePage(ctx, formId, page)),
    replace: page > 0,
  }),
  'database-forms': async ({ t, request }) => {
    const { databases, contributes } = await readDatabases(request);
    return { views: [contributes ? viewContributable(t, databases) : viewForbidden(t, 'whoContact')] };
  },
  'database-add': async (ctx, formId, unitId) => {
    const outcome = await startEntry(ctx.request, formId, unitId === 0 ? null : unitId);
    return outcome.kind === 'choose-unit' ? { views: [viewChooseUnit(ctx.t, outcome)] } : viewPlace(ctx, outcome);
  },
  'database-entry': async ({ t, request, group }, id) => ({
    views: [viewEntry(t, await showEntry(request, id), group !== undefined)],
  }),
  'database-files': async ({ t, request }, id) => {
    const outcome = await readEntryFiles(request, id);
    switch (outcome.kind) {
      case 'files':
        return { views: [viewEntryFiles(t, outcome.entry)] };
      case 'forbidden':
        return { views: [viewForbidden(t, 'whoOfficer')] };
      case 'not-found':
      case 'removed':
        return say(t(`databases:entry.${outcome.kind}`));
    }
  },
  'database-send': async ({ t, request }, id) => ({ views: [viewEntrySent(t, await sendEntry(request, id))] }),
  'database-own': async ({ t, request }, page) => ({
    views: [viewOwnEntries(t, await listOwn(request, page))],
    replace: page > 0,
  }),
  'database-edit': async (ctx, id) => viewPlace(ctx, await editEntry(ctx.request, id)),
  'database-withdraw': async ({ t, request }, id, step) => ({
    views: [viewWithdrawn(t, await withdrawEntry(request, id, step === 'yes'))],
  }),
  'database-waiting': async ({ t, request }) => ({ views: [viewEntryReview(t, await listWaiting(request))] }),
  'database-review': async ({ t, request }, id) => ({ views: [viewEntryReview(t, await showWaiting(request, id))] }),
  'database-approve': async ({ t, request }, id) => ({ views: [viewEntryReview(t, await approveEntry(request, id))] }),
  'database-return': async ({ t, request }, id) => ({
    views: [viewEntryReview(t, await askReturnReason(request, id))],
  }),
  'database-remove': async ({ t, request }, id) => ({ views: [viewRemoved(t, await removeApproved(request, id, ''))] }),
};

/** The databases with their counts; whoever reviews sees how many entries wait. */
export async function answerDatabases({ t, request }: BotContext): Promise<Answer> {
  const { databases, contributes } = await readDatabases(request);
  const waiting = await listWaiting(request);
  const total = waiting.kind === 'waiting' ? waiting.total : null;
  return { views: [viewDatabases(t, databases, { contributes, waiting: total })] };
}

/** A page of one database. */
export async function answerDatabasePage({ t, request }: BotContext, formId: number, page: number): Promise<Answer> {
  const shown = await readDatabasePage(request, { formId }, page);
  return shown.kind === 'page' ? { views: [viewDatabasePage(t, shown)] } : say(t('databases:entry.not-found'));
}
