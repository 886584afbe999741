import { askAside, askByCommand, askQuestion, type Asked } from '../../actions/status/ask-question.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { findPeriod } from '../../domain/questions/find-period.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import type { BotContext } from '../parts/context.ts';
import { answerReadings } from './answer-readings.ts';
import { mainButtons } from '../parts/main-buttons.ts';
import { ofAllYears, viewPeriod } from './period-view.ts';
import { viewClarification } from './clarification-view.ts';
import type { Answer } from '../parts/view.ts';

/** Answers a question typed in words, asks back, or says honestly that it is about something else. */
export async function answerTypedQuestion(ctx: BotContext, text: string): Promise<Answer> {
  return answerAsked(ctx, await askQuestion(ctx.request, text), text);
}

/** Answers what was typed after a command that stands for `question`. */
export async function answerCommandWords(ctx: BotContext, question: string, typed: string): Promise<Answer> {
  return answerAsked(ctx, await askByCommand(ctx.request, question, typed), typed);
}

async function answerAsked(ctx: BotContext, read: Asked, text: string): Promise<Answer> {
  const asked = await withPeriod(ctx, read, text);
  if ('views' in asked) return asked;
  if (asked.kind === 'answer') return answerReadings(ctx, asked.readings, asked.names);
  const view = viewClarification(ctx.t, asked);
  // In a group the jobs of the private chat are nobody's.
  const jobs = asked.kind === 'out-of-scope' && ctx.group === undefined;
  return { views: [jobs ? { ...view, buttons: mainButtons(ctx) } : view] };
}

/** Says what is answered of several years that are asked about together, or of a part of one; else returns what was asked. */
async function withPeriod({ t, request }: BotContext, asked: Asked, text: string): Promise<Answer | Asked> {
  if (asked.kind === 'out-of-scope') return asked;
  const plan = await showPlan(request);
  if (plan === null) return asked;
  const { fromYear, toYear } = plan;
  const period = findPeriod(text, { fromYear, toYear, thisYear: yearOf(toLocalDate(request.now)) });
  if (period === null) return asked;
  const seesSums = isAllowed(request.person, 'consolidation.read');
  const view = viewPeriod(t, asked, period, { plan, seesSums });
  if (view !== null) return { views: [view] };
  const [first] = asked.readings;
  const whole = period.kind === 'part-of-year' ? null : ofAllYears(first);
  const isAll = period.kind === 'years' && period.from <= fromYear && period.to >= toYear;
  if (whole === null || asked.kind !== 'answer' || (whole.unit === undefined && !isAll)) return asked;
  return { ...asked, readings: [whole] };
}

/**
 * Answers a question typed in the middle of something else; null for what may be an answer to that, so that only what is
 * read as a question for certain counts.
 */
export async function answerQuestionInConversation(ctx: BotContext, text: string): Promise<Answer | null> {
  const asked = await askAside(ctx.request, text);
  return asked === null ? null : answerAsked(ctx, asked, text);
}
