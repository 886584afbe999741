import { endOwnMemberships, leavingConversation } from '../../actions/people/profile.ts';
import { showOutcome } from './buttons.ts';
import { said } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** "Không còn phụ trách": who follows. */
export const leavingAnswers = personConversation(leavingConversation, {
  longest: 300,
  leftBy: ['keep', 'leave'],
  takenAs: said,
  answer: async (ctx, _state, input) => {
    const typed = input.kind === 'text' ? input.text.trim() : '';
    return showOutcome(ctx, typed === '' ? { kind: 'ask-successor' } : await endOwnMemberships(ctx.request, typed));
  },
  ask: (ctx) => Promise.resolve(showOutcome(ctx, { kind: 'ask-successor' })),
});
