import { correctAnswer } from '../../actions/reporting/correct-answer.ts';
import { viewPlace } from '../callbacks/reporting.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';

/** Somebody edited a message: the answer that it gave is corrected. Of other messages nothing is said. */
export async function answerEdited(ctx: BotContext): Promise<Answer> {
  const { text, message_id: messageId } = ctx.editedMessage ?? {};
  if (text === undefined || messageId === undefined) return { views: [] };
  const outcome = await correctAnswer(ctx.request, messageId, text);
  if (outcome.kind === 'nothing') return { views: [] };
  if (outcome.kind === 'not-open') return { views: [{ text: ctx.t('filling:note.reportClosed') }] };
  return viewPlace(ctx, outcome, text);
}
