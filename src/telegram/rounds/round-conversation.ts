import { roundConversation } from '../../actions/rounds/round-conversation.ts';
import { correctRoundDates } from '../../actions/rounds/correct-round-dates.ts';
import { readRoundDraft } from '../../actions/rounds/open-round.ts';
import { typeLadderChange } from '../../actions/reminders/edit-ladder.ts';
import { speaksOfReminder } from '../../domain/reminders/read-ladder-change.ts';
import { viewRound } from './buttons.ts';
import { viewLadder } from '../reminders/ladder-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Opening a round: its dates are corrected by typing them. */
export const roundAnswers = personConversation(roundConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: (ctx, state, text) => (speaksOfReminder(text) ? 'answer' : withoutFigure(ctx, state, text)),
  answer: async (ctx, _state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    // Whatever speaks of no reminder is a date.
    if (!speaksOfReminder(typed)) return viewRound(ctx, await correctRoundDates(ctx.request, typed));
    return answerOutcome(ctx.t, await typeLadderChange(ctx.request, 0, typed), viewLadder);
  },
  ask: async (ctx, state) => {
    const view = await readRoundDraft(ctx.request, state);
    return view.kind === 'draft' ? viewRound(ctx, view) : null;
  },
});
