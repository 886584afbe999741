import { askObstacleMessage, closeObstacle, showObstacle } from '../../actions/obstacles/answer-obstacle.ts';
import { beginObstacle, offerTasks, raiseObstacle, setObstacleTask } from '../../actions/obstacles/raise-obstacle.ts';
import { answerObstacles } from '../commands/obstacles.ts';
import { viewObstacleOutcome, viewRaising } from '../views/obstacles.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'obstacle-list'
  | 'obstacle-new'
  | 'obstacle-tasks'
  | 'obstacle-task'
  | 'obstacle-send'
  | 'obstacle-open'
  | 'obstacle-reply'
  | 'obstacle-close';

/** The buttons of telling of obstacles, answering and closing them. */
export const obstacleCallbacks: CallbackHandlers<Verbs> = {
  'obstacle-list': answerObstacles,
  'obstacle-new': async ({ t, request }) => ({ views: [viewRaising(t, await beginObstacle(request, null))] }),
  'obstacle-tasks': async ({ t, request }) => ({ views: [viewRaising(t, await offerTasks(request))] }),
  'obstacle-task': async ({ t, request }, id) => ({
    views: [viewRaising(t, await setObstacleTask(request, id))],
    replace: true,
  }),
  'obstacle-send': async ({ t, request }) => ({ views: [viewRaising(t, await raiseObstacle(request))] }),
  'obstacle-open': async ({ t, request }, id) => ({ views: viewObstacleOutcome(t, await showObstacle(request, id)) }),
  'obstacle-reply': async ({ t, request }, id) => ({
    views: viewObstacleOutcome(t, await askObstacleMessage(request, id)),
  }),
  'obstacle-close': async ({ t, request }, id) => ({ views: viewObstacleOutcome(t, await closeObstacle(request, id)) }),
};
