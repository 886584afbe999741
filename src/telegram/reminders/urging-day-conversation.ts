import {
  askUrgingDay,
  chooseUrgingDay,
  readUrgingDay,
  urgingDayConversation,
} from '../../actions/reminders/choose-urging-day.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { viewUrgingDay } from './letter-view.ts';

/** Under the draft of a letter: the day until which it shall ask for the report. */
export const urgingDayAnswers = personConversation(urgingDayConversation, {
  longest: 200,
  choices: () => 'beside',
  takenAs: (ctx, state, text) =>
    readUrgingDay(text, toLocalDate(ctx.request.now)) === null ? withoutFigure(ctx, state, text) : 'answer',
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await chooseUrgingDay(request, state.roundId, typed), viewUrgingDay);
  },
  ask: async ({ t, request }, state) => answerOutcome(t, await askUrgingDay(request, state.roundId), viewUrgingDay),
});
