import { askLetterNumber, noteLetter } from '../../actions/reminders/issue-letter.ts';
import { viewLetter } from '../views/chasing.ts';
import type { PersonConversation } from './person-conversation.ts';

/** A letter was issued: its number and date. */
export const letterConversation: PersonConversation = {
  kind: 'letter',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewLetter(t, await noteLetter(request, roundOf(state), typed))] };
  },
  ask: async ({ t, request }, state) => ({ views: [viewLetter(t, await askLetterNumber(request, roundOf(state)))] }),
};

function roundOf(state: unknown): number {
  return (state as { roundId: number }).roundId;
}
