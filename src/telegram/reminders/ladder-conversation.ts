import { showLadder, typeLadderChange, ladderConversation } from '../../actions/reminders/edit-ladder.ts';
import { viewLadder } from './ladder-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { speaksOfReminder } from '../../domain/reminders/read-ladder-change.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** The reminders of a round are changed by typing. */
export const ladderAnswers = personConversation(ladderConversation, {
  longest: 300,
  choices: () => 'beside',
  takenAs: (ctx, state, text) => (speaksOfReminder(text) ? 'answer' : withoutFigure(ctx, state, text)),
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await typeLadderChange(request, state.roundId, typed), viewLadder);
  },
  ask: async ({ t, request }, state) => answerOutcome(t, await showLadder(request, state.roundId), viewLadder),
});
