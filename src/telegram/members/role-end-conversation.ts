import { askRoleEnd, setRoleEnd, roleEndConversation } from '../../actions/people/manage-members.ts';
import { viewMemberOutcome } from './members-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { parseDate } from '../../domain/text/parse-date.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Setting the last day of somebody's role. */
export const roleEndAnswers = personConversation(roleEndConversation, {
  longest: 300,
  choices: () => 'beside',
  takenAs: (ctx, state, text) =>
    parseDate(text, toLocalDate(ctx.request.now), 'coming').kind === 'date'
      ? 'answer'
      : withoutFigure(ctx, state, text),
  answer: async ({ t, request }, state, input) => {
    const typed = input.kind === 'text' ? input.text : '';
    return answerOutcome(t, await setRoleEnd(request, state.membershipId, typed), viewMemberOutcome);
  },
  ask: async ({ t, request }, state) =>
    answerOutcome(t, await askRoleEnd(request, state.membershipId), viewMemberOutcome),
});
