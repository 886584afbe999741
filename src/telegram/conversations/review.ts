import { commentQuestion, prepareReturn, type ReviewConversation } from '../../actions/reporting/review-report.ts';
import { viewReturn, viewReviewRefusal } from '../views/reviewing.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Returning a report: a comment for each question that is returned. */
export const reviewConversation: PersonConversation = {
  kind: 'review',
  answer: async ({ t, request }, _state, input) => {
    const outcome = await commentQuestion(request, input.kind === 'text' ? input.text : '');
    if (outcome.kind === 'preparing' || outcome.kind === 'choose-question') {
      return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
    }
    return { views: [viewReviewRefusal(t, outcome)] };
  },
  ask: async ({ t, request }, state) => {
    const { reportId } = state as ReviewConversation;
    const outcome = await prepareReturn(request, reportId, null);
    return outcome.kind === 'preparing' ? { views: [viewReturn(t, outcome.filling, outcome.conversation)] } : null;
  },
};
