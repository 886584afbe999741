import type { Message } from 'grammy/types';
import { askObstacleMessage, sendObstacleMessage } from '../../actions/obstacles/answer-obstacle.ts';
import { readObstacleCodes } from '../../domain/obstacles/obstacle.ts';
import type { BotContext } from '../context.ts';
import { viewObstacleOutcome } from '../views/obstacles.ts';
import type { Answer } from '../views/view.ts';
import { readMessage } from './message-input.ts';
import { partOf } from './obstacle.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Answering an obstacle, or saying a word more about it. */
export const obstacleMessageConversation: PersonConversation = {
  kind: 'obstacle-message',
  answer: async ({ t, request }, state, input) => ({
    views: viewObstacleOutcome(t, await sendObstacleMessage(request, obstacleOf(state), partOf(input))),
  }),
  ask: async ({ t, request }, state) => ({
    views: viewObstacleOutcome(t, await askObstacleMessage(request, obstacleOf(state))),
  }),
};

/** A reply to a message that told of one obstacle belongs to it, whatever else is being done; null for other messages. */
export async function answerReply(ctx: BotContext, repliedTo: Message): Promise<Answer | null> {
  const [obstacleId, ...others] = readObstacleCodes(repliedTo.text ?? repliedTo.caption ?? '');
  if (obstacleId === undefined || others.length > 0) return null;
  const outcome = await sendObstacleMessage(ctx.request, obstacleId, partOf(readMessage(ctx)));
  return { views: viewObstacleOutcome(ctx.t, outcome) };
}

function obstacleOf(state: unknown): number {
  return (state as { obstacleId: number }).obstacleId;
}
