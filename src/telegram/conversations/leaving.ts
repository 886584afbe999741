import { leaveDuty } from '../../actions/people/profile.ts';
import { showOutcome } from '../callbacks/people.ts';
import type { PersonConversation } from './person-conversation.ts';

/** "Không còn phụ trách": who follows. */
export const leavingConversation: PersonConversation = {
  kind: 'leaving',
  answer: async (ctx, _state, input) => {
    const typed = input.kind === 'text' ? input.text.trim() : '';
    return showOutcome(ctx, typed === '' ? { kind: 'ask-successor' } : await leaveDuty(ctx.request, typed));
  },
  ask: (ctx) => Promise.resolve(showOutcome(ctx, { kind: 'ask-successor' })),
};
