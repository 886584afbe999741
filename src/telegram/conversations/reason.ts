import { askReason, giveReason, type ReasonConversation } from '../../actions/reporting/give-reason.ts';
import { viewReasoned } from '../views/obligations.ts';
import type { PersonConversation } from './person-conversation.ts';

/** The reason of what is done to an obligation. */
export const reasonConversation: PersonConversation = {
  kind: 'reason',
  answer: async ({ t, request }, _state, input) => ({
    views: [viewReasoned(t, await giveReason(request, input.kind === 'text' ? input.text : ''))],
  }),
  ask: async ({ t, request }, state) => {
    const { what, obligationId } = state as ReasonConversation;
    return { views: [viewReasoned(t, await askReason(request, what, obligationId))] };
  },
};
