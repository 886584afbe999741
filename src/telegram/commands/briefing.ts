import { showBriefing } from '../../actions/pictures/show-briefing.ts';
import type { BotContext } from '../context.ts';
import { viewBriefing } from '../views/pictures/briefing.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /giaoban: the page for the giao ban of this month. */
export const briefingCommand: Command = {
  name: 'giaoban',
  menu: 'briefing.read',
  aside: true,
  answer: (ctx) => answerBriefing(ctx, 'picture'),
};

/** The page in one of its forms. */
export async function answerBriefing(ctx: BotContext, as: 'picture' | 'print' | 'text'): Promise<Answer> {
  return { views: [viewBriefing(ctx.t, await showBriefing(ctx.request, as), as)] };
}
