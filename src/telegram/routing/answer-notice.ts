import { findOpened } from '../../actions/conversations/resumed-report.ts';
import { mayAnswerSurvey } from '../../actions/surveys/may-answer-survey.ts';
import { isAnswerable } from '../../actions/status/ask-question.ts';
import { isAsked } from '../../domain/questions/is-asked.ts';
import { splitExplained } from '../../domain/reporting/filling-explained.ts';
import { readNamedAnswer, readReviewWords } from '../../domain/reporting/review-words.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { fillingButtons } from '../filling/buttons.ts';
import { isFigure } from '../filling/figure-before-start.ts';
import type { ArgumentSchemas } from '../parts/button-arguments.ts';
import { decodeButton } from '../parts/button-data.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Seen } from '../parts/typed-choices.ts';
import type { Answer } from '../parts/view.ts';
import { surveyButtons } from '../surveys/buttons.ts';
import { openIn } from './in-conversation.ts';

const ARGUMENTS = new Map<string, ArgumentSchemas>(
  Object.entries({ ...surveyButtons.schemas, ...fillingButtons.schemas }),
);

/** What is said of a button, and at once for what it asks: “xin nộp chậm đến 17/12 vì …”. */
const SAID_AT_ONCE: Readonly<Partial<Record<string, RegExp>>> = {
  'late-ask':
    /^(?:xin |phep |duoc |don vi |huyen |em |toi )*(?:nop|gui|bao cao)(?: bao cao| so lieu)? (?:cham|muon|tre)(?: \S+){3}/,
  'document-announce':
    /^(?:(?:don vi|huyen|chung toi|co quan|em|toi|minh|da|bao cao|thua) )*(?:gui|chuyen|ky gui|phat hanh)(?: (?:bao cao|giay|ban|van ban|cong van|cv|vb|ky|da|di))*(?: so)? \d/,
};

type Shown = Seen['lists'][number]['choices'];

/**
 * Takes what is typed under a notice that asks for an answer, as if its button had been pressed before: of a survey, and of a
 * report that was returned; also what is said of a button with its name. Null for anything else.
 */
export async function answerUnderNotice(ctx: BotContext, { lists }: Seen, text: string): Promise<Answer | null> {
  for (const { choices } of lists) {
    const way = isAsked(text) ? undefined : choices.find(({ verb }) => SAID_AT_ONCE[verb]?.test(searchKey(text)));
    if (way !== undefined) return openAndAnswer(ctx, way.data, text);
    const answer = (await mendAbove(ctx, choices, text)) ?? (await answerSurveyAbove(ctx, choices, text));
    if (answer !== null) return answer;
  }
  return null;
}

async function answerSurveyAbove(ctx: BotContext, shown: Shown, text: string): Promise<Answer | null> {
  const way = shown.find(({ verb }) => verb === 'survey-answer');
  const [id] = way === undefined ? [] : (decodeButton(way.data, ARGUMENTS)?.args ?? []);
  if (way === undefined || typeof id !== 'number' || !(await mayAnswerSurvey(ctx.request, id, text))) return null;
  return (await isAnswerable(ctx.request, text)) ? null : openAndAnswer(ctx, way.data, text);
}

/** The number of a returned question opens it, a figure is its answer; where several were returned, for which is asked. */
async function mendAbove(ctx: BotContext, shown: Shown, text: string): Promise<Answer | null> {
  // What a draft shows can be jumped to as well; only what was returned can be explained.
  if (shown.every(({ verb }) => verb !== 'answer-explain')) return null;
  const fixes = shown.flatMap(({ verb, data, label }) => {
    const [, number] = verb === 'answer-jump' ? (decodeButton(data, ARGUMENTS)?.args ?? []) : [];
    return typeof number === 'number' ? [{ number, data, label }] : [];
  });
  const [first, second] = fixes;
  if (first === undefined) return null;
  const named = readNamedAnswer(text)?.number;
  const answered = fixes.find(({ number }) => number === named);
  if (answered !== undefined) return openAndAnswer(ctx, answered.data, text);
  const said = readReviewWords(text);
  const meant = said?.kind === 'question' ? fixes.find(({ number }) => number === said.number) : undefined;
  if (meant !== undefined) return ctx.press(meant.data);
  if (!isFigure(splitExplained(text)?.figure ?? text)) return null;
  if (second === undefined) return openAndAnswer(ctx, first.data, text);
  const asked = ctx.t('filling:whichReturned', { typed: text.trim(), number: first.number });
  return answerText(
    asked,
    fixes.map(({ label, data }) => [{ label, data }]),
  );
}

/**
 * Opens the question of a button and answers it with a text. Opening is not marked as what the update did: handled once more, the
 * update opens the same question, and its answer is known as kept.
 */
async function openAndAnswer(ctx: BotContext, data: string, text: string): Promise<Answer | null> {
  const { request } = ctx;
  ctx.request = { ...request, updateIds: [] };
  const opened = await ctx.press(data);
  // In the plan of what was opened.
  const { updateIds } = request;
  ctx.request = { ...ctx.request, updateIds, conversation: await findOpened(request) };
  const open = openIn(ctx);
  if (opened === null || open === null || open === 'unreadable') return opened;
  return open.conversation.answer({ kind: 'text', text });
}
