import { showLadder, typeLadderChange } from '../../actions/reminders/edit-ladder.ts';
import { viewLadder } from '../views/ladder.ts';
import type { PersonConversation } from './person-conversation.ts';

/** The reminders of a round are changed by typing. */
export const ladderConversation: PersonConversation = {
  kind: 'ladder',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewLadder(t, await typeLadderChange(request, roundOf(state), typed))] };
  },
  ask: async ({ t, request }, state) => ({ views: [viewLadder(t, await showLadder(request, roundOf(state)))] }),
};

function roundOf(state: unknown): number {
  return (state as { roundId: number }).roundId;
}
