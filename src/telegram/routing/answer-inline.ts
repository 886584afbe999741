import { GrammyError } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import { askWithoutTopic, type Asked } from '../../actions/status/ask-question.ts';
import { readQuestionNames, type QuestionNames } from '../../actions/status/question-vocabulary.ts';
import { showTask } from '../../actions/status/show-tasks.ts';
import type { QuestionKind, Reading } from '../../domain/questions/reading.ts';
import { PLAIN } from '../../wording/locales.ts';
import type { BotContext } from '../parts/context.ts';
import { QUESTION_ANSWERS } from '../questions/answers.ts';
import { splitView } from '../sending/split-view.ts';
import { labelReading } from '../questions/labels.ts';
import { viewTask } from '../status/tasks-view.ts';
import { asPlainText } from '../parts/shortened-text.ts';
import type { View } from '../parts/view.ts';
import { excerpt } from '../../domain/text/storable.ts';

/** What `/start` is given by the button over the offers. */
export const INLINE_START = 'hoi';

/** How long Telegram may offer the same to the same person again, in seconds. */
const KEPT_FOR = 10;
/** So much of a message is shown under its title. */
const DESCRIPTION = 120;

/**
 * Kinds of question that are answered in any chat: the plan and counts. What tells of people, or is a job of the asker, is
 * left to the private chat, for nobody knows who reads in the other one.
 */
const OFFERED: readonly QuestionKind[] = [
  'task',
  'tasks',
  'round',
  'unit-report',
  'deadline',
  'targets',
  'budget',
  'duties',
  'plan',
  'contradictions',
];
/** What is offered before anything is typed. */
const FIRST: readonly Reading[] = [{ kind: 'round' }, { kind: 'deadline' }, { kind: 'targets' }, { kind: 'plan' }];

/**
 * Offers messages for what somebody typed after the bot's name in some chat: what the asker may see, as text without
 * buttons. Where nothing is offered, a button leads to the private chat.
 */
export async function answerInline(ctx: BotContext): Promise<void> {
  const query = ctx.inlineQuery?.query.trim() ?? '';
  const results = await offersFor(ctx, query);
  const button = { text: ctx.t(results.length > 0 ? 'questions:inline.open' : 'questions:inline.none', PLAIN) };
  try {
    await ctx.answerInlineQuery(results, {
      cache_time: KEPT_FOR,
      is_personal: true,
      button: {
        ...button,
        start_parameter: INLINE_START,
      },
    });
  } catch (error) {
    // Somebody typed on, or left: this answer is wanted no longer.
    if (error instanceof GrammyError && error.description.includes('query is too old')) return;
    throw error;
  }
}

async function offersFor(ctx: BotContext, query: string): Promise<InlineQueryResult[]> {
  if (query === '') return offerAll(ctx, FIRST, await readQuestionNames(ctx.request));
  const asked = await askWithoutTopic(ctx.request, query);
  return offerAll(ctx, readingsOf(asked), asked.names);
}

function readingsOf(asked: Asked): readonly Reading[] {
  switch (asked.kind) {
    case 'answer':
    case 'choose':
    case 'confirm':
      return asked.readings;
    case 'out-of-scope':
      return [];
  }
}

/** Answers each reading as the asker may see it; what is refused is not offered. */
async function offerAll(
  ctx: BotContext,
  readings: readonly Reading[],
  names: QuestionNames,
): Promise<InlineQueryResult[]> {
  const offers: { title: string; view: View }[] = [];
  for (const reading of readings.filter(({ kind }) => OFFERED.includes(kind))) {
    const title = labelReading(ctx.t, reading, names);
    const [view] = (await QUESTION_ANSWERS[reading.kind](ctx, reading, names)).views;
    if (view !== undefined && view.refused === undefined) offers.push({ title, view });
    if (reading.kind !== 'task' || reading.task === undefined) continue;
    const card = await showTask(ctx.request, reading.task);
    if (card === null) continue;
    const { code } = card.task;
    offers.push({ title: ctx.t('questions:inline.card', { code, ...PLAIN }), view: viewTask(ctx.t, card) });
  }
  return offers.map(({ title, view }, at) => offer(String(at), title, view));
}

function offer(id: string, title: string, view: View): InlineQueryResult {
  const [first = view] = splitView(view);
  return {
    type: 'article',
    id,
    title,
    description: describe(first.text),
    input_message_content: {
      message_text: first.text,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

/** The beginning of a view as plain text. */
function describe(html: string): string {
  return excerpt(asPlainText(html).replace(/\s+/g, ' ').trim(), DESCRIPTION - 1);
}
