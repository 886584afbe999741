import { removeApproved, entryRemovalConversation } from '../../actions/databases/own-entries.ts';
import { askReturnReason, returnEntry, entryReturnConversation } from '../../actions/databases/review-entry.ts';
import { viewRemoved } from './entry-view.ts';
import { viewEntryReview } from './review-view.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Returning an entry: the reason that its contributor is told. */
export const entryReturnAnswers = personConversation(entryReturnConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async ({ t, request }, state, input) =>
    answerOutcome(t, await returnEntry(request, state.reportId, textOf(input)), viewEntryReview),
  ask: async ({ t, request }, state) =>
    answerOutcome(t, await askReturnReason(request, state.reportId), viewEntryReview),
});

/** Taking an approved entry out: the reason. */
export const entryRemovalAnswers = personConversation(entryRemovalConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async ({ t, request }, state, input) => {
    const reason = textOf(input).trim();
    return answerOutcome(t, await removeApproved(request, state.entryId, reason), viewRemoved);
  },
  ask: async ({ t, request }, state) => answerOutcome(t, await removeApproved(request, state.entryId, ''), viewRemoved),
});

function textOf(input: MessageInput): string {
  return input.kind === 'text' ? input.text : '';
}
