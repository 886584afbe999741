import { askRefusal } from '../../actions/registration/ask-refusal.ts';
import { decideRegistration } from '../../actions/registration/decide-registration.ts';
import { viewDecision } from '../callbacks/registration.ts';
import { say } from '../views/main-buttons.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Refusing a registration: the reason that the person is told. */
export const refusalConversation: PersonConversation = {
  kind: 'refusal',
  answer: async (ctx, state, input) => {
    const { registrationId } = state as { registrationId: number };
    const reason = input.kind === 'text' ? input.text.trim().slice(0, 500) : '';
    if (reason === '') return askReason(ctx, registrationId);
    return viewDecision(ctx, await decideRegistration(ctx.request, registrationId, { kind: 'refuse', reason }));
  },
  ask: (ctx, state) => askReason(ctx, (state as { registrationId: number }).registrationId),
};

async function askReason(ctx: BotContext, registrationId: number): Promise<Answer> {
  const outcome = await askRefusal(ctx.request, registrationId);
  if (outcome.kind !== 'reason-needed') return viewDecision(ctx, outcome);
  const { fullName, unitName } = outcome.registration;
  return say(ctx.t('registration:decided.askReason', { fullName: fullName ?? '', unit: unitName ?? '' }));
}
