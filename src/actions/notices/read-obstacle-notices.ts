import { findObstacle } from '../../store/obstacles.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'obstacle-raised' | 'obstacle-message' | 'obstacle-closed';

/** Notices about obstacles. */
export const OBSTACLE_NOTICES: NoticeReaders<Kinds> = {
  'obstacle-raised': async ({ database, ids }) => {
    const obstacle = await findObstacle(database, ids.obstacleId ?? 0);
    return obstacle === null ? null : { kind: 'obstacle-raised', obstacle };
  },
  'obstacle-message': async ({ database, ids }) => {
    const obstacle = await findObstacle(database, ids.obstacleId ?? 0);
    const message = obstacle?.messages.find(({ id }) => id === ids.messageId);
    return obstacle === null || message === undefined ? null : { kind: 'obstacle-message', obstacle, message };
  },
  'obstacle-closed': async ({ database, ids }) => {
    const obstacle = await findObstacle(database, ids.obstacleId ?? 0);
    if (obstacle?.state !== 'closed') return null;
    return { kind: 'obstacle-closed', obstacleId: obstacle.id, unitName: obstacle.unit.name };
  },
};
