import { askRefusal, refusalConversation } from '../../actions/registration/ask-refusal.ts';
import { decideRegistration } from '../../actions/registration/decide-registration.ts';
import { answerDecision } from './buttons.ts';
import { reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Refusing a registration: the reason that the person is told. */
export const refusalAnswers = personConversation(refusalConversation, {
  longest: 500,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async (ctx, state, input) => {
    const { registrationId } = state;
    const reason = input.kind === 'text' ? input.text.trim() : '';
    return answerDecision(ctx, await decideRegistration(ctx.request, registrationId, { kind: 'refuse', reason }));
  },
  ask: async (ctx, state) => answerDecision(ctx, await askRefusal(ctx.request, state.registrationId)),
});
