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

/** What a message says about an obstacle, with the file that it carries. */
export function partOf(input: MessageInput): { text: string; file: ObstacleFile | null } {
  switch (input.kind) {
    case 'text':
      return { text: input.text, file: null };
    case 'file': {
      const { id, name, mime } = input.file;
      return { text: input.caption, file: { id, name, mime } };
    }
    default:
      return { text: '', file: null };
  }
}
