import { approveInBulk, previewBulkApproval } from '../../actions/review/approve-in-bulk.ts';
import { raiseObstaclesFromReport } from '../../actions/review/raise-obstacles-from-report.ts';
import { readForReview, readHistory } from '../../actions/review/read-review.ts';
import { prepareReturn, returnReport } from '../../actions/review/return-report.ts';
import { approveReport } from '../../actions/review/review-report.ts';
import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { answerRegistrationPage, answerReviewPage, answerReviewQueue, answerSignPage } from './command.ts';
import type { BotContext } from '../parts/context.ts';
import { markText } from '../documents/documents-view.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewForReview } from './review-card.ts';
import { listNumbers } from '../reports/review-draft.ts';
import { viewApprovedInBulk, viewCleanPreview, viewHistory, waitingElsewhereText } from './review-history.ts';
import { viewReturn, viewReviewQueue, viewReviewRefusal } from './review-view.ts';
import { toldText } from '../reports/told-text.ts';
import { button, inRows, type Answer } from '../parts/view.ts';
import { idOf, index, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'review-open': [idOf('Report')],
  'review-all': [idOf('Report')],
  'review-approve': [idOf('Report')],
  'review-return': [idOf('Report')],
  'review-question': [idOf('Report'), index],
  'review-send': [idOf('Report')],
  'review-queue': [],
  'review-page': [page],
  'registration-page': [page],
  'sign-page': [page],
  'review-next': [],
  'review-day': [idOf('Report')],
  'review-history': [idOf('Report')],
  'review-clean': [],
  'review-clean-yes': [idOf('Report'), index],
  'obstacle-follow': [idOf('Report')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'review-queue': answerReviewQueue,
  'review-page': answerReviewPage,
  'registration-page': answerRegistrationPage,
  'sign-page': answerSignPage,
  'review-open': (ctx, id) => openForReview(ctx, id, false),
  'review-all': (ctx, id) => openForReview(ctx, id, true),
  'review-next': (ctx) => openForReview(ctx, null, false),
  'review-history': async ({ t, request }, id) => {
    const outcome = await readHistory(request, id);
    if (outcome.kind === 'history') return { views: [viewHistory(t, outcome)] };
    return answerOutcome(t, outcome, viewReviewRefusal);
  },
  'review-approve': async ({ t, request }, id) => {
    const outcome = await approveReport(request, id);
    if (outcome.kind !== 'approved') return answerOutcome(t, outcome, viewReviewRefusal);
    const { unitName, title, approved, total, counted, waiting, waitingElsewhere, document, obligationId } = outcome;
    const counts = { approved: formatCount(approved), total: formatCount(total), waiting: formatCount(waiting) };
    const next = waiting + waitingElsewhere > 0 ? [button(t('reporting:reviewer.next'), 'review-next')] : [];
    const undo = button(t('obligations:button.reopen'), 'review-reopen', obligationId);
    const said = counted === 'units' ? 'reporting:reviewer.approved' : 'reporting:reviewer.approvedReports';
    const parts = [
      t(said, { unit: unitName, title, ...counts }),
      ...waitingElsewhereText(t, waitingElsewhere),
      markText(t, document, 'approved', unitName),
    ];
    return answerText(parts.join(' '), [[...next, undo]]);
  },
  'review-clean': async ({ t, request }) => {
    return answerOutcome(t, await previewBulkApproval(request), viewCleanPreview, false);
  },
  'review-clean-yes': async ({ t, request }, newestId, count) => {
    const outcome = await approveInBulk(request, newestId, count);
    if (outcome.kind !== 'approved') return answerOutcome(t, outcome, viewCleanPreview, true);
    return { views: [viewApprovedInBulk(t, outcome)] };
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
        return answerText(t('reviewing:returned', values), [[button(t('reporting:reviewer.next'), 'review-next')]]);
      }
      case 'no-comments':
        return answerText(t('reporting:reviewer.noComments'));
      case 'day-passed':
        return answerText(t('reviewing:dayRefused'), [[button(t('reviewing:button.day'), 'review-day', id)]]);
      default:
        return answerOutcome(t, outcome, viewReviewRefusal);
    }
  },
  'obstacle-follow': async ({ t, request }, id) => {
    return answerAllowed(t, await raiseObstaclesFromReport(request, id), (outcome) => {
      switch (outcome.kind) {
        case 'not-found':
          return answerOutcome(t, outcome, viewReviewRefusal);
        case 'nothing':
          return answerText(t('reviewing:follow.nothing'));
        case 'followed':
        case 'followed-before': {
          const codes = outcome.obstacleIds.map(obstacleCode).join(', ');
          const key = outcome.kind === 'followed' ? 'reviewing:follow.done' : 'reviewing:follow.before';
          const open = outcome.obstacleIds.map((obstacle) => button(obstacleCode(obstacle), 'obstacle-open', obstacle));
          const text = t(key, { codes, unit: outcome.unitName });
          const told = outcome.kind === 'followed' ? `${text} ${toldText(t, outcome.told)}` : text;
          return answerText(told, inRows(open, 3));
        }
      }
    });
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of reviewing reports. */
export const reviewButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['review-send', 'review-clean-yes'],
};

async function openForReview({ t, request }: BotContext, id: number | null, whole: boolean): Promise<Answer> {
  const outcome = await readForReview(request, id);
  if (outcome.kind === 'report') return { views: [viewForReview(t, outcome.card, whole)], replace: whole };
  if (outcome.kind === 'empty') return { views: [viewReviewQueue(t, [])] };
  return answerOutcome(t, outcome, viewReviewRefusal);
}

async function prepare(
  { t, request }: BotContext,
  id: number,
  number: number | null,
  askingDay = false,
): Promise<Answer> {
  const outcome = await prepareReturn(request, id, number, askingDay);
  if (outcome.kind === 'preparing') return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
  return answerOutcome(t, outcome, viewReviewRefusal);
}
