import { showBriefing } from '../../actions/pictures/show-briefing.ts';
import type { BotContext } from '../parts/context.ts';
import { viewBriefing } from './briefing-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { offerPdf } from '../parts/pdf-button.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /giaoban: the page for the giao ban of this month. */
export const briefingCommand: Command = {
  name: 'giaoban',
  menu: 'briefing.read',
  aside: true,
  answer: (ctx) => answerBriefing(ctx, 'picture'),
};

/** Answers with the page in one of its forms. */
export async function answerBriefing(ctx: BotContext, as: 'picture' | 'print' | 'text'): Promise<Answer> {
  return offerPdf(ctx, answerOutcome(ctx.t, await showBriefing(ctx.request, as), viewBriefing, as), 'briefing', 0);
}
