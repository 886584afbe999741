import { z } from 'zod';
import { findObstacle } from '../../store/obstacles.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** What was said about an obstacle, told to the other side. */
export const OBSTACLE_MESSAGE = defineNotice({
  kind: 'obstacle-message',
  params: z.object({ obstacleId: z.int(), messageId: z.int() }),
  read: async ({ database, params }) => {
    const obstacle = await findObstacle(database, params.obstacleId);
    const message = obstacle?.messages.find(({ id }) => id === params.messageId);
    return obstacle === null || message === undefined ? null : { obstacle, message };
  },
});
