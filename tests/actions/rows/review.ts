import * as clean from '../../../src/actions/review/approve-in-bulk.ts';
import { raiseObstaclesFromReport } from '../../../src/actions/review/raise-obstacles-from-report.ts';
import * as read from '../../../src/actions/review/read-review.ts';
import * as giveBack from '../../../src/actions/review/return-report.ts';
import { approveReport, approveWithin } from '../../../src/actions/review/review-report.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const review = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['report.review', 'everywhere']],
  call,
  done,
});
const reviewing = ({ waitingReport: reportId }: Ids) => ({
  kind: 'review',
  state: { reportId, comments: { x: 'Xem lại' }, asking: 'x', fixOn: '2020-11-20', askingDay: false },
});

export const REVIEW: Rows = {
  'review/approve-in-bulk.ts#previewBulkApproval': review((request) => clean.previewBulkApproval(request), 'preview'),
  'review/approve-in-bulk.ts#approveInBulk': review((request) => clean.approveInBulk(request, 0, 0), 'preview'),
  'review/raise-obstacles-from-report.ts#raiseObstaclesFromReport': {
    needs: [['obstacle.answer', 'everywhere']],
    call: (request, { waitingReport }) => raiseObstaclesFromReport(request, waitingReport),
    done: ['followed'],
  },
  'review/read-review.ts#listReviewQueue': review((request) => read.listReviewQueue(request), 'queue'),
  'review/read-review.ts#readForReview': review(
    (request, { waitingReport }) => read.readForReview(request, waitingReport),
    'report',
  ),
  'review/read-review.ts#readHistory': review(
    (request, { waitingReport }) => read.readHistory(request, waitingReport),
    'history',
  ),
  'review/return-report.ts#prepareReturn': review(
    (request, { waitingReport }) => giveBack.prepareReturn(request, waitingReport, 1),
    'preparing',
  ),
  'review/return-report.ts#commentQuestion': {
    ...review((request) => giveBack.commentQuestion(request, 'Xem lại'), 'preparing'),
    conversation: reviewing,
  },
  'review/return-report.ts#returnReport': {
    ...review((request, { waitingReport }) => giveBack.returnReport(request, waitingReport), 'returned'),
    conversation: reviewing,
  },
  'review/review-report.ts#approveReport': review(
    (request, { waitingReport }) => approveReport(request, waitingReport),
    'approved',
  ),
  'review/review-report.ts#approveWithin': review(
    (request, { waitingReport }) => approveWithin(request, request.store.database, waitingReport),
    'approved',
  ),
};
