import { correctProfile, profileConversation } from '../../actions/people/profile.ts';
import { LONGEST_NAME_AND_TITLE } from '../../domain/text/parse-name-and-title.ts';
import { showOutcome } from './buttons.ts';
import { asked } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Correcting one field of the own profile. */
export const profileAnswers = personConversation(profileConversation, {
  longest: LONGEST_NAME_AND_TITLE,
  leftBy: ['keep', 'leave'],
  takenAs: asked,
  answer: async (ctx, state, input) => {
    const { field } = state;
    const typed = input.kind === 'text' ? input.text : input.kind === 'contact' && input.own ? input.phone : '';
    return showOutcome(ctx, await correctProfile(ctx.request, field, typed));
  },
  ask: (ctx, state) => Promise.resolve(showOutcome(ctx, { kind: 'ask', field: state.field })),
});
