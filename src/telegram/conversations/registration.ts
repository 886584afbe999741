import { startRegistration } from '../../actions/registration/start-registration.ts';
import { answerStep } from '../callbacks/registration.ts';
import { viewRegistrationStep } from '../views/registration.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Registering: unit, name and title, phone. */
export const registrationConversation: PersonConversation = {
  kind: 'registration',
  answer: (ctx, _state, input) => {
    const back = input.kind === 'text' && input.text.trim() === ctx.t('common:button.back');
    if (back) return answerStep(ctx, { kind: 'back' });
    const unreadable = input.kind === 'file' || input.kind === 'location';
    return answerStep(ctx, unreadable ? { kind: 'other' } : input);
  },
  ask: async (ctx) => {
    const outcome = await startRegistration(ctx.request);
    return outcome.kind === 'step' ? { views: viewRegistrationStep(ctx.t, outcome) } : null;
  },
};
