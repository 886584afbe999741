import { chooseDelegate, setDelegationTerm, delegatingConversation } from '../../actions/people/delegate.ts';
import { viewDelegation } from './delegation-view.ts';
import { readDelegationTerm } from '../../domain/people/delegation.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Delegating one's duty: from when until when. */
export const delegatingAnswers = personConversation(delegatingConversation, {
  longest: 300,
  choices: () => 'beside',
  leftBy: ['keep', 'leave'],
  takenAs: (ctx, state, text) =>
    readDelegationTerm(text, toLocalDate(ctx.request.now)).kind === 'term' ? 'answer' : withoutFigure(ctx, state, text),
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewDelegation(t, await setDelegationTerm(request, state, typed))] };
  },
  ask: async ({ t, request }, state) => ({
    views: [viewDelegation(t, await chooseDelegate(request, state.delegateId))],
  }),
});
