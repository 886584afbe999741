import { readObstacleDraft, writeObstacle } from '../../actions/obstacles/raise-obstacle.ts';
import type { ObstacleFile } from '../../domain/obstacles/obstacle.ts';
import { viewRaising } from '../views/obstacles.ts';
import type { MessageInput } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Telling of an obstacle: texts and pictures, in any order, until it is sent. */
export const obstacleConversation: PersonConversation = {
  kind: 'obstacle',
  answer: async ({ t, request }, _state, input) => ({
    views: [viewRaising(t, await writeObstacle(request, partOf(input)))],
  }),
  ask: async ({ t, request }) => ({ views: [viewRaising(t, await readObstacleDraft(request))] }),
};

/** What a message says about an obstacle, with the files that it carries: an album is one message. */
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
