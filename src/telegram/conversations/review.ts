import { commentQuestion, prepareReturn, type ReviewConversation } from '../../actions/reporting/return-report.ts';
import { viewReturn, viewReviewRefusal } from '../views/reviewing.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Returning a report: a comment for each question that is returned, and the day until which it is corrected. */
export const reviewConversation: PersonConversation = {
  kind: 'review',
  answer: async ({ t, request }, _state, input) => {
    const outcome = await commentQuestion(request, input.kind === 'text' ? input.text : '');
    switch (outcome.kind) {
      case 'preparing':
      case 'choose-question':
        return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
      case 'day-refused':
        return { views: [viewReturn(t, outcome.filling, outcome.conversation, true)] };
      default:
        return { views: [viewReviewRefusal(t, outcome)] };
    }
  },
  ask: async ({ t, request }, state) => {
    const { reportId } = state as ReviewConversation;
    const outcome = await prepareReturn(request, reportId, null);
    return outcome.kind === 'preparing' ? { views: [viewReturn(t, outcome.filling, outcome.conversation)] } : null;
  },
};
