import { approveClean, previewClean } from '../../actions/reporting/approve-clean.ts';
import { followObstacles } from '../../actions/reporting/follow-obstacles.ts';
import { readForReview, readHistory } from '../../actions/reporting/read-review.ts';
import { prepareReturn, returnReport } from '../../actions/reporting/return-report.ts';
import { approveReport } from '../../actions/reporting/review-report.ts';
import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { answerReviewQueue } from '../commands/review.ts';
import type { BotContext } from '../context.ts';
import { markText } from '../views/documents.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import { viewForReview } from '../views/review-card.ts';
import { listNumbers } from '../views/review-draft.ts';
import { viewCleanPreview, viewHistory } from '../views/review-history.ts';
import { viewReturn, viewReviewQueue, viewReviewRefusal } from '../views/reviewing.ts';
import { button, inRows, type Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'review-open'
  | 'review-all'
  | 'review-approve'
  | 'review-return'
  | 'review-question'
  | 'review-day'
  | 'review-send'
  | 'review-queue'
  | 'review-next'
  | 'review-history'
  | 'review-clean'
  | 'review-clean-yes'
  | 'obstacle-follow';

/** The buttons of reviewing reports. */
export const reviewingCallbacks: CallbackHandlers<Verbs> = {
  'review-queue': answerReviewQueue,
  'review-open': (ctx, id) => openForReview(ctx, id, false),
  'review-all': (ctx, id) => openForReview(ctx, id, true),
  'review-next': (ctx) => openForReview(ctx, null, false),
  'review-history': async ({ t, request }, id) => {
    const outcome = await readHistory(request, id);
    return { views: [outcome.kind === 'history' ? viewHistory(t, outcome) : viewReviewRefusal(t, outcome)] };
  },
  'review-approve': async ({ t, request }, id) => {
    const outcome = await approveReport(request, id);
    if (outcome.kind !== 'approved') return { views: [viewReviewRefusal(t, outcome)] };
    const { unitName, approved, total, waiting, document, obligationId } = outcome;
    const counts = { approved: formatCount(approved), total: formatCount(total), waiting: formatCount(waiting) };
    const next = waiting > 0 ? [button(t('reporting:reviewer.next'), 'review-next')] : [];
    const undo = button(t('obligations:button.reopen'), 'review-reopen', obligationId);
    const text = t('reporting:reviewer.approved', { unit: unitName, ...counts });
    return say(`${text} ${markText(t, document, 'approved', unitName)}`, [[...next, undo]]);
  },
  'review-clean': async ({ t, request }) => {
    const outcome = await previewClean(request);
    if (outcome.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
    return { views: [viewCleanPreview(t, outcome, false)] };
  },
  'review-clean-yes': async ({ t, request }, newestId, count) => {
    const outcome = await approveClean(request, newestId, count);
    if (outcome.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
    if (outcome.kind === 'preview') return { views: [viewCleanPreview(t, outcome, true)] };
    const { unitNames, waiting } = outcome;
    const values = { total: formatCount(unitNames.length), units: unitNames.join(', '), waiting: formatCount(waiting) };
    const next = waiting > 0 ? [[button(t('reporting:reviewer.next'), 'review-next')]] : [];
    return say(t('reviewing:clean.approved', values), next);
  },
  'review-return': (ctx, id) => prepare(ctx, id, null),
  'review-question': (ctx, id, number) => prepare(ctx, id, number),
  'review-day': (ctx, id) => prepare(ctx, id, null, true),
  'review-send': async ({ t, request }, id) => {
    const outcome = await returnReport(request, id);
    switch (outcome.kind) {
      case 'returned': {
        const { unitName: unit, numbers, fixOn } = outcome;
        const values = { unit, numbers: listNumbers(numbers), on: formatDate(fixOn) };
        return say(t('reviewing:returned', values), [[button(t('reporting:reviewer.next'), 'review-next')]]);
      }
      case 'no-comments':
        return say(t('reporting:reviewer.noComments'));
      case 'day-passed':
        return say(t('reviewing:dayRefused'), [[button(t('reviewing:button.day'), 'review-day', id)]]);
      default:
        return { views: [viewReviewRefusal(t, outcome)] };
    }
  },
  'obstacle-follow': async ({ t, request }, id) => {
    const outcome = await followObstacles(request, id);
    switch (outcome.kind) {
      case 'forbidden':
      case 'not-found':
        return { views: [viewReviewRefusal(t, outcome)] };
      case 'nothing':
        return say(t('reviewing:follow.nothing'));
      case 'followed':
      case 'followed-before': {
        const codes = outcome.obstacleIds.map(obstacleCode).join(', ');
        const key = outcome.kind === 'followed' ? 'reviewing:follow.done' : 'reviewing:follow.before';
        const open = outcome.obstacleIds.map((obstacle) => button(obstacleCode(obstacle), 'obstacle-open', obstacle));
        return say(t(key, { codes, unit: outcome.unitName }), inRows(open, 3));
      }
    }
  },
};

async function openForReview({ t, request }: BotContext, id: number | null, whole: boolean): Promise<Answer> {
  const outcome = await readForReview(request, id);
  if (outcome.kind === 'report') return { views: [viewForReview(t, outcome.card, whole)], replace: whole };
  if (outcome.kind === 'empty') return { views: [viewReviewQueue(t, [])] };
  return { views: [viewReviewRefusal(t, outcome)] };
}

async function prepare(
  { t, request }: BotContext,
  id: number,
  number: number | null,
  askingDay = false,
): Promise<Answer> {
  const outcome = await prepareReturn(request, id, number, askingDay);
  if (outcome.kind === 'preparing') return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
  return { views: [viewReviewRefusal(t, outcome)] };
}
