import { askLetterNumber, letterConversation, readLetter } from '../../actions/reminders/issue-letter.ts';
import { viewLetter } from './letter-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** A letter was issued: its number and date. */
export const letterAnswers = personConversation(letterConversation, {
  longest: 200,
  choices: () => 'beside',
  takenAs: withoutFigure,
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await readLetter(request, state.roundId, typed), viewLetter);
  },
  ask: async ({ t, request }, state) => answerOutcome(t, await askLetterNumber(request, state.roundId), viewLetter),
});
