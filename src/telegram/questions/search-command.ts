import { searchDatabases } from '../../actions/databases/search-databases.ts';
import { searchPlan } from '../../actions/status/search-plan.ts';
import { answerDatabasePage, answerDatabases } from '../databases/buttons.ts';
import type { BotContext } from '../parts/context.ts';
import { viewFoundEntries } from '../databases/databases-view.ts';
import { viewFound } from './found-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /tracuu: what the databases have and the plan says about some words; without words, the databases. */
export const searchCommand: Command = {
  name: 'tracuu',
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: answerSearch,
};

async function answerSearch(ctx: BotContext, typed: string): Promise<Answer> {
  const { t, request } = ctx;
  if (typed === '') return answerDatabases(ctx);
  const inDatabases = await searchDatabases(request, typed);
  const inPlan = await searchPlan(request, typed);
  if (inDatabases.kind === 'database') {
    const page = await answerDatabasePage(ctx, inDatabases.formId, 0);
    return inPlan.length === 0 ? page : { views: [...page.views, viewFound(t, typed, inPlan)] };
  }
  const entries = viewFoundEntries(t, typed, inDatabases);
  // Where the databases have something, that the plan says nothing of it need not be said.
  if (entries !== null && inPlan.length === 0) return { views: [entries] };
  return { views: [...(entries === null ? [] : [entries]), viewFound(t, typed, inPlan)] };
}
