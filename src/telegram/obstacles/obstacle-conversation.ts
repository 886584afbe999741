import { readObstacleDraft, writeObstacle, obstacleConversation } from '../../actions/obstacles/raise-obstacle.ts';
import { LONGEST_TEXT, type ObstacleFile } from '../../domain/obstacles/obstacle.ts';
import { viewRaising } from './obstacles-view.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { tellsOrAsks } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Telling of an obstacle: texts and pictures, in any order, until it is sent. */
export const obstacleAnswers = personConversation(obstacleConversation, {
  longest: LONGEST_TEXT,
  choices: () => 'beside',
  takenAs: tellsOrAsks,
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await writeObstacle(request, partOf(input)), viewRaising),
  ask: async ({ t, request }) => answerOutcome(t, await readObstacleDraft(request), viewRaising),
});

/** Reads what a message says about an obstacle, with the files that it carries: an album is one message. */
export function partOf(input: MessageInput): { text: string; files: readonly ObstacleFile[] } {
  switch (input.kind) {
    case 'text':
      return { text: input.text, files: [] };
    case 'file':
      return {
        text: input.caption,
        files: [input.file, ...input.others].map(({ id, name, mime }) => ({ id, name, mime })),
      };
    default:
      return { text: '', files: [] };
  }
}
