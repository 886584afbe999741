import { correctProfile, type ProfileField } from '../../actions/people/profile.ts';
import { showOutcome } from '../callbacks/people.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Correcting one field of the own profile. */
export const profileConversation: PersonConversation = {
  kind: 'profile',
  answer: async (ctx, state, input) => {
    const { field } = state as { field: ProfileField };
    const typed = input.kind === 'text' ? input.text : input.kind === 'contact' && input.own ? input.phone : '';
    return showOutcome(ctx, await correctProfile(ctx.request, field, typed));
  },
  ask: (ctx, state) =>
    Promise.resolve(showOutcome(ctx, { kind: 'ask', field: (state as { field: ProfileField }).field })),
};
