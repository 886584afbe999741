import type { Message } from 'grammy/types';
import {
  askObstacleMessage,
  sendObstacleMessage,
  obstacleMessageConversation,
} from '../../actions/obstacles/answer-obstacle.ts';
import { LONGEST_TEXT, readObstacleCodes } from '../../domain/obstacles/obstacle.ts';
import type { BotContext } from '../parts/context.ts';
import { viewObstacleOutcome } from './obstacles-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { readMessage } from '../parts/message-input.ts';
import { viewTooLong } from '../parts/too-long.ts';
import { partOf } from './obstacle-conversation.ts';
import { goOnInPlanOf } from '../parts/in-plan-of.ts';
import { never } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Answering an obstacle, or saying a word more about it. */
export const obstacleMessageAnswers = personConversation(obstacleMessageConversation, {
  longest: LONGEST_TEXT,
  choices: () => 'named',
  takenAs: never,
  answer: async ({ t, request }, state, input) =>
    answerOutcome(t, await sendObstacleMessage(request, state.obstacleId, partOf(input)), viewObstacleOutcome),
  ask: async ({ t, request }, state) =>
    answerOutcome(t, await askObstacleMessage(request, state.obstacleId), viewObstacleOutcome),
});

/**
 * Adds a reply to a message that told of one obstacle to that obstacle, whatever else is being done; null for other
 * messages.
 */
export async function answerReply(ctx: BotContext, repliedTo: Message): Promise<Answer | null> {
  const [obstacleId, ...others] = readObstacleCodes(repliedTo.text ?? repliedTo.caption ?? '');
  if (obstacleId === undefined || others.length > 0) return null;
  const input = readMessage(ctx);
  const tooLong = viewTooLong(ctx.t, input, LONGEST_TEXT);
  if (tooLong !== null) return { views: [tooLong] };
  await goOnInPlanOf(ctx, [{ table: 'Obstacle', id: obstacleId }]);
  const outcome = await sendObstacleMessage(ctx.request, obstacleId, partOf(input));
  return answerOutcome(ctx.t, outcome, viewObstacleOutcome);
}
