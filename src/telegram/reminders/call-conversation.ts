import { askPromise, recordPromise, callConversation } from '../../actions/reminders/record-call.ts';
import { viewCall } from './chasing-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { readPromisedDay } from '../../domain/reminders/read-promise.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** After a call: the day that the unit promised. */
export const callAnswers = personConversation(callConversation, {
  longest: 500,
  choices: () => 'beside',
  takenAs: (ctx, state, text) =>
    readPromisedDay(text, toLocalDate(ctx.request.now)) === null ? withoutFigure(ctx, state, text) : 'answer',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await recordPromise(request, state.obligationId, typed), viewCall);
  },
  ask: async ({ t, request }, state) => answerOutcome(t, await askPromise(request, state.obligationId), viewCall),
});
