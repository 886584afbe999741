import { listObstacles } from '../../actions/obstacles/answer-obstacle.ts';
import type { BotContext } from '../parts/context.ts';
import { viewObstacleList } from './obstacles-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /vuongmac: the open obstacles of the unit, or of all for those who answer; a new one begins here. */
export const obstaclesCommand: Command = {
  name: 'vuongmac',
  menu: 'obstacle.read',
  words: ['bao vuong mac', 'bao kho khan', 'xem vuong mac'],
  aside: true,
  answer: (ctx) => answerObstacles(ctx),
};

/** Answers with the open obstacles that whoever asks may see. */
export async function answerObstacles({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await listObstacles(request), viewObstacleList, 0);
}
