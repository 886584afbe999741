import { chooseDelegate, setDelegationTerm, type DelegatingState } from '../../actions/people/delegate.ts';
import { viewDelegation } from '../views/delegation.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Delegating one's duty: from when until when. */
export const delegatingConversation: PersonConversation = {
  kind: 'delegating',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewDelegation(t, await setDelegationTerm(request, state as DelegatingState, typed))] };
  },
  ask: async ({ t, request }, state) => ({
    views: [viewDelegation(t, await chooseDelegate(request, (state as DelegatingState).delegateId))],
  }),
};
