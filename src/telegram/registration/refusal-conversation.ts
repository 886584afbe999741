import { askRefusal, refusalConversation } from '../../actions/registration/ask-refusal.ts';
import { decideRegistration } from '../../actions/registration/decide-registration.ts';
import { answerDecision } from './buttons.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { reasonOrAsks } from '../parts/aside.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Refusing a registration: the reason that the person is told. */
export const refusalAnswers = personConversation(refusalConversation, {
  longest: 500,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  answer: async (ctx, state, input) => {
    const { registrationId } = state;
    const reason = input.kind === 'text' ? input.text.trim() : '';
    if (reason === '') return askReason(ctx, registrationId);
    return answerDecision(ctx, await decideRegistration(ctx.request, registrationId, { kind: 'refuse', reason }));
  },
  ask: (ctx, state) => askReason(ctx, state.registrationId),
});

async function askReason(ctx: BotContext, registrationId: number): Promise<Answer> {
  const outcome = await askRefusal(ctx.request, registrationId);
  if (outcome.kind !== 'reason-needed') return answerDecision(ctx, outcome);
  const { fullName, unitName } = outcome.registration;
  return answerText(ctx.t('registration:decided.askReason', { fullName: fullName ?? '', unit: unitName ?? '' }));
}
