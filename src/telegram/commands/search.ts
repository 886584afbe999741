import { searchPlan } from '../../actions/status/search-plan.ts';
import type { BotContext } from '../context.ts';
import { say } from '../views/main-buttons.ts';
import { viewFound } from '../views/questions/found.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /tracuu: what the plan says about some words. */
export const searchCommand: Command = {
  name: 'tracuu',
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: answerSearch,
};

async function answerSearch({ t, request }: BotContext, typed: string): Promise<Answer> {
  if (typed === '') return say(t('questions:search.ask'));
  return { views: [viewFound(t, typed, await searchPlan(request, typed))] };
}
