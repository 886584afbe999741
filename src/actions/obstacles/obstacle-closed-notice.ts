import { z } from 'zod';
import { findObstacle } from '../../store/obstacles.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That an obstacle was closed, told to the other side. */
export const OBSTACLE_CLOSED = defineNotice({
  kind: 'obstacle-closed',
  params: z.object({ obstacleId: z.int() }),
  read: async ({ database, params }) => {
    const obstacle = await findObstacle(database, params.obstacleId);
    if (obstacle?.state !== 'closed') return null;
    return { obstacleId: obstacle.id, unitName: obstacle.unit.name };
  },
});
