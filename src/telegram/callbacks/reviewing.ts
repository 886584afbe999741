import { approveReport, prepareReturn, readForReview, returnReport } from '../../actions/reporting/review-report.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { answerReviewQueue } from '../commands/review.ts';
import { say } from '../views/main-buttons.ts';
import type { BotContext } from '../context.ts';
import { markText } from '../views/documents.ts';
import { listNumbers } from '../views/review-draft.ts';
import { viewForReview, viewReturn, viewReviewRefusal } from '../views/reviewing.ts';
import { button, type Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'review-open'
  | 'review-all'
  | 'review-approve'
  | 'review-return'
  | 'review-question'
  | 'review-send'
  | 'review-queue';

/** The buttons of reviewing reports. */
export const reviewingCallbacks: CallbackHandlers<Verbs> = {
  'review-queue': answerReviewQueue,
  'review-open': (ctx, id) => openForReview(ctx, id, false),
  'review-all': (ctx, id) => openForReview(ctx, id, true),
  'review-approve': async ({ t, request }, id) => {
    const outcome = await approveReport(request, id);
    if (outcome.kind !== 'approved') return { views: [viewReviewRefusal(t, outcome)] };
    const { unitName, approved, total, waiting, document } = outcome;
    const counts = { approved: formatCount(approved), total: formatCount(total), waiting: formatCount(waiting) };
    const next = waiting > 0 ? [[button(t('reporting:reviewer.next'), 'review-queue')]] : [];
    const text = t('reporting:reviewer.approved', { unit: unitName, ...counts });
    return say(`${text} ${markText(t, document, 'approved', unitName)}`, next);
  },
  'review-return': (ctx, id) => prepare(ctx, id, null),
  'review-question': (ctx, id, number) => prepare(ctx, id, number),
  'review-send': async ({ t, request }, id) => {
    const outcome = await returnReport(request, id);
    if (outcome.kind === 'returned') {
      return say(t('reporting:reviewer.returned', { unit: outcome.unitName, numbers: listNumbers(outcome.numbers) }));
    }
    if (outcome.kind === 'no-comments') return say(t('reporting:reviewer.noComments'));
    return { views: [viewReviewRefusal(t, outcome)] };
  },
};

async function openForReview({ t, request }: BotContext, id: number, whole: boolean): Promise<Answer> {
  const outcome = await readForReview(request, id);
  if (outcome.kind === 'report') {
    return { views: [viewForReview(t, outcome.filling, outcome.document, whole)], replace: whole };
  }
  return { views: [viewReviewRefusal(t, outcome)] };
}

async function prepare({ t, request }: BotContext, id: number, number: number | null): Promise<Answer> {
  const outcome = await prepareReturn(request, id, number);
  if (outcome.kind === 'preparing') return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
  return { views: [viewReviewRefusal(t, outcome)] };
}
