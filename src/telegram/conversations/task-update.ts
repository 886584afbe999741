import { readUpdateDraft, writeUpdate } from '../../actions/status/update-task.ts';
import { viewUpdate } from '../views/task-updates.ts';
import { partOf } from './obstacle.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Saying how far a task is: figures, words and pictures, in any order, until it is sent. */
export const taskUpdateConversation: PersonConversation = {
  kind: 'task-update',
  answer: async ({ t, request }, _state, input) => ({
    views: [viewUpdate(t, await writeUpdate(request, partOf(input)))],
  }),
  ask: async ({ t, request }) => ({ views: [viewUpdate(t, await readUpdateDraft(request))] }),
};
