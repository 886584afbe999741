import { askPromise, recordPromise } from '../../actions/reminders/record-call.ts';
import { viewCall } from '../views/chasing.ts';
import type { PersonConversation } from './person-conversation.ts';

/** After a call: the day that the unit promised. */
export const callConversation: PersonConversation = {
  kind: 'call',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewCall(t, await recordPromise(request, obligationOf(state), typed))] };
  },
  ask: async ({ t, request }, state) => ({ views: [viewCall(t, await askPromise(request, obligationOf(state)))] }),
};

function obligationOf(state: unknown): number {
  return (state as { obligationId: number }).obligationId;
}
