import { askByCommand, askQuestion, type Asked } from '../actions/status/ask-question.ts';
import type { BotContext } from './context.ts';
import { QUESTION_ANSWERS } from './questions/answers.ts';
import { mainButtons } from './views/main-buttons.ts';
import { viewAskingBack } from './views/questions/asking-back.ts';
import type { Answer } from './views/view.ts';

/** Answers a question typed in words, asks back, or says honestly that it is about something else. */
export async function answerWords(ctx: BotContext, text: string): Promise<Answer> {
  return answerAsked(ctx, await askQuestion(ctx.request, text));
}

/** Answers what was typed after a command that stands for `question`. */
export async function answerCommandWords(ctx: BotContext, question: string, typed: string): Promise<Answer> {
  return answerAsked(ctx, await askByCommand(ctx.request, question, typed));
}

async function answerAsked(ctx: BotContext, asked: Asked): Promise<Answer> {
  if (asked.kind === 'answer') return QUESTION_ANSWERS[asked.reading.kind](ctx, asked.reading, asked.names);
  const view = viewAskingBack(ctx.t, asked);
  // In a group the jobs of the private chat are nobody's.
  const jobs = asked.kind === 'out-of-scope' && ctx.group === undefined;
  return { views: [jobs ? { ...view, buttons: mainButtons(ctx) } : view] };
}

/**
 * Answers a question typed in the middle of something else; null for what may be an answer to that, so that only what is
 * read as a question for certain counts.
 */
export async function answerAsideWords(ctx: BotContext, text: string): Promise<Answer | null> {
  const asked = await askQuestion(ctx.request, text);
  switch (asked.kind) {
    case 'answer':
      // A greeting or a bare word of help in a form is no question about the plan.
      return asked.reading.kind === 'greeting'
        ? null
        : QUESTION_ANSWERS[asked.reading.kind](ctx, asked.reading, asked.names);
    case 'choose':
      return { views: [viewAskingBack(ctx.t, asked)] };
    case 'confirm':
    case 'out-of-scope':
      return null;
  }
}
