import { readUpdateDraft, writeUpdate, taskUpdateConversation } from '../../actions/task-updates/update-task.ts';
import { viewUpdate } from './view.ts';
import { LONGEST_NOTE } from '../../domain/status/task-update.ts';
import { partOf } from '../obstacles/obstacle-conversation.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { reasonOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Saying how far a task is: figures, words and pictures, in any order, until it is sent. */
export const taskUpdateAnswers = personConversation(taskUpdateConversation, {
  longest: LONGEST_NOTE,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await writeUpdate(request, partOf(input)), viewUpdate),
  ask: async ({ t, request }) => answerOutcome(t, await readUpdateDraft(request), viewUpdate),
});
