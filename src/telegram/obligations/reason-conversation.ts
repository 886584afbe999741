import { askReason, giveReason, reasonConversation } from '../../actions/obligations/give-reason.ts';
import { viewActWithReason } from './obligations-view.ts';
import { reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

/** The reason of what is done to an obligation. */
export const reasonAnswers = personConversation(reasonConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async (ctx, _state, input) =>
    answerOutcome(ctx.t, await giveReason(ctx.request, input.kind === 'text' ? input.text : ''), viewActWithReason),
  ask: async (ctx, { what, obligationId }) =>
    answerOutcome(ctx.t, await askReason(ctx.request, what, obligationId), viewActWithReason),
});
