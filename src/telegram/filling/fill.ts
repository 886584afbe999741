import { answerQuestion } from '../../actions/filling/answer-question.ts';
import { findRepeated } from '../../actions/filling/find-repeated.ts';
import type { FillingRefusal, FillingView } from '../../actions/reports/load-filling.ts';
import type { FillingInput } from '../../domain/reporting/filling.ts';
import type { BotContext } from '../parts/context.ts';
import { laterPartsOf } from '../parts/text-parts.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { viewFilling } from './filling-view.ts';
import { viewRepeated } from './repeated-view.ts';

/** Takes one message or button of somebody who fills a report. */
export async function fill(ctx: BotContext, reportId: number, input: FillingInput): Promise<Answer> {
  if (input.kind === 'text' && ctx.ahead && ctx.message !== undefined) {
    const { message_id: sentId } = ctx.message;
    const repeated = await findRepeated(ctx.request, reportId, { messageId: sentId, text: input.text });
    if (repeated !== null) return { views: [viewRepeated(ctx.t, repeated, input.text)] };
  }
  const { message } = ctx;
  const sent =
    input.kind === 'text' && message !== undefined
      ? { id: message.message_id, laterParts: laterPartsOf(ctx.update) }
      : null;
  const outcome = await answerQuestion(ctx.request, reportId, input, sent);
  return viewPlace(ctx, outcome, input.kind === 'text' ? input.text : '');
}

/** Renders the open place of a report in words, or why there is none. */
export function viewPlace({ t }: BotContext, outcome: FillingView | FillingRefusal, typed = ''): Answer {
  return answerOutcome(t, outcome, (_, allowed) =>
    allowed.kind === 'filling' ? viewFilling(t, allowed, typed) : viewFillingRefusal(t, allowed),
  );
}
