import { listObstacles } from '../../actions/obstacles/answer-obstacle.ts';
import type { BotContext } from '../context.ts';
import { viewObstacleList } from '../views/obstacles.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /vuongmac: the open obstacles of the unit, or of all for those who answer; a new one begins here. */
export const obstaclesCommand: Command = {
  name: 'vuongmac',
  menu: 'obstacle.read',
  answer: (ctx) => answerObstacles(ctx),
};

/** The open obstacles that whoever asks may see. */
export async function answerObstacles({ t, request }: BotContext): Promise<Answer> {
  return { views: [viewObstacleList(t, await listObstacles(request))] };
}
