import { askAside, askByCommand, askQuestion, type Asked } from '../../actions/status/ask-question.ts';
import type { BotContext } from '../parts/context.ts';
import { answerReadings } from './answer-readings.ts';
import { mainButtons } from '../parts/main-buttons.ts';
import { viewClarification } from './clarification-view.ts';
import type { Answer } from '../parts/view.ts';

/** Answers a question typed in words, asks back, or says honestly that it is about something else. */
export async function answerTypedQuestion(ctx: BotContext, text: string): Promise<Answer> {
  return answerAsked(ctx, await askQuestion(ctx.request, text));
}

/** Answers what was typed after a command that stands for `question`. */
export async function answerCommandWords(ctx: BotContext, question: string, typed: string): Promise<Answer> {
  return answerAsked(ctx, await askByCommand(ctx.request, question, typed));
}

async function answerAsked(ctx: BotContext, asked: Asked): Promise<Answer> {
  if (asked.kind === 'answer') return answerReadings(ctx, asked.readings, asked.names);
  const view = viewClarification(ctx.t, asked);
  // In a group the jobs of the private chat are nobody's.
  const jobs = asked.kind === 'out-of-scope' && ctx.group === undefined;
  return { views: [jobs ? { ...view, buttons: mainButtons(ctx) } : view] };
}

/**
 * Answers a question typed in the middle of something else; null for what may be an answer to that, so that only what is
 * read as a question for certain counts.
 */
export async function answerQuestionInConversation(ctx: BotContext, text: string): Promise<Answer | null> {
  const asked = await askAside(ctx.request, text);
  return asked === null ? null : answerAsked(ctx, asked);
}
