import { commentQuestion, prepareReturn, reviewConversation } from '../../actions/review/return-report.ts';
import { viewReturn, viewReviewRefusal } from './review-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { commentOrAsks, withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Returning a report: a comment for each question that is returned, and the day until which it is corrected. */
export const reviewAnswers = personConversation(reviewConversation, {
  longest: 1000,
  choices: (_ctx, { asking, askingDay }) => (askingDay === true ? 'beside' : asking === null ? 'any' : 'named'),
  takenAs: (ctx, state, text) =>
    state.askingDay === true ? withoutFigure(ctx, state, text) : commentOrAsks(ctx, state, text),
  answer: async ({ t, request }, _state, input) => {
    const outcome = await commentQuestion(request, input.kind === 'text' ? input.text : '');
    switch (outcome.kind) {
      case 'preparing':
      case 'choose-question':
        return { views: [viewReturn(t, outcome.filling, outcome.conversation)] };
      case 'day-refused':
        return { views: [viewReturn(t, outcome.filling, outcome.conversation, true)] };
      default:
        return answerOutcome(t, outcome, viewReviewRefusal);
    }
  },
  ask: async ({ t, request }, state) => {
    const outcome = await prepareReturn(request, state.reportId, 'as-asked');
    return outcome.kind === 'preparing' ? { views: [viewReturn(t, outcome.filling, outcome.conversation)] } : null;
  },
});
