import { removeApproved } from '../../actions/databases/own-entries.ts';
import { askReturnReason, returnEntry } from '../../actions/databases/review-entry.ts';
import { viewRemoved } from '../views/database-entry.ts';
import { viewEntryReview } from '../views/database-review.ts';
import type { MessageInput } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Returning an entry: the reason that its contributor is told. */
export const entryReturnConversation: PersonConversation = {
  kind: 'entry-return',
  answer: async ({ t, request }, state, input) => ({
    views: [viewEntryReview(t, await returnEntry(request, (state as { reportId: number }).reportId, textOf(input)))],
  }),
  ask: async ({ t, request }, state) => ({
    views: [viewEntryReview(t, await askReturnReason(request, (state as { reportId: number }).reportId))],
  }),
};

/** Taking an approved entry out: the reason. */
export const entryRemovalConversation: PersonConversation = {
  kind: 'entry-removal',
  answer: async ({ t, request }, state, input) => {
    const reason = textOf(input).trim().slice(0, 1000);
    return { views: [viewRemoved(t, await removeApproved(request, (state as { entryId: number }).entryId, reason))] };
  },
  ask: async ({ t, request }, state) => ({
    views: [viewRemoved(t, await removeApproved(request, (state as { entryId: number }).entryId, ''))],
  }),
};

function textOf(input: MessageInput): string {
  return input.kind === 'text' ? input.text : '';
}
