import { z } from 'zod';
import { findObstacle } from '../../store/obstacles.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** An obstacle that was raised, told to those who answer. */
export const OBSTACLE_RAISED = defineNotice({
  kind: 'obstacle-raised',
  params: z.object({ obstacleId: z.int() }),
  read: async ({ database, params }) => {
    const obstacle = await findObstacle(database, params.obstacleId);
    return obstacle === null ? null : { obstacle };
  },
});
