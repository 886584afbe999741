import { changeHolidays, showHolidays, holidaysConversation } from '../../actions/calendar/edit-holidays.ts';
import { viewHolidays } from './view.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

/** Days off are added and taken out by typing them. */
export const holidaysAnswers = personConversation(holidaysConversation, {
  longest: 120,
  choices: () => 'beside',
  takenAs: withoutFigure,
  answer: async (ctx, { year }, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(ctx.t, await changeHolidays(ctx.request, year, typed), viewHolidays);
  },
  ask: async (ctx, { year }) => answerOutcome(ctx.t, await showHolidays(ctx.request, year), viewHolidays),
});
