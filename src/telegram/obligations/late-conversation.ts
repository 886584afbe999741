import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { readLate, writeLate, lateConversation } from '../../actions/obligations/late-request.ts';
import { viewLate } from './obligations-view.ts';
import { reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

/** Asking to hand in late: reason and day, in one message or several. */
export const lateAnswers = personConversation(lateConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'beside',
  answer: async (ctx, _state, input) => {
    const outcome = await writeLate(ctx.request, input.kind === 'text' ? input.text : '');
    return answerOutcome(ctx.t, outcome, viewLate, await readCalendarFor(ctx.request));
  },
  ask: async (ctx) => answerOutcome(ctx.t, await readLate(ctx.request), viewLate, await readCalendarFor(ctx.request)),
});
