import { registrationConversation } from '../../actions/registration/registration-conversation.ts';
import { startRegistration } from '../../actions/registration/start-registration.ts';
import { KEPT_DAYS, KEPT_MONTHS } from '../../domain/retention/periods.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { answerStep } from './buttons.ts';
import { viewRegistrationStep } from './registration-view.ts';
import { asked } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Registering: unit, name and title, phone. */
export const registrationAnswers = personConversation(registrationConversation, {
  longest: 300,
  leftBy: ['leave'],
  takenAs: asked,
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
  left: (t) => ({
    text: t('common:cancel.registration', {
      days: formatCount(KEPT_DAYS.handledUpdates),
      months: formatCount(KEPT_MONTHS.afterDuty),
    }),
    phoneKeyboard: 'remove',
  }),
});
