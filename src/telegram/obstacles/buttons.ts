import {
  askObstacleMessage,
  closeObstacle,
  listObstacles,
  showObstacle,
} from '../../actions/obstacles/answer-obstacle.ts';
import { beginObstacle, offerTasks, raiseObstacle, setObstacleTask } from '../../actions/obstacles/raise-obstacle.ts';
import { answerObstacles } from './command.ts';
import { viewObstacleList, viewObstacleOutcome, viewRaising } from './obstacles-view.ts';
import { idOf, page } from '../parts/button-arguments.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'obstacle-list': [],
  'obstacle-page': [idOf('Unit'), idOf('Task'), page],
  'obstacle-new': [],
  'obstacle-tasks': [],
  'obstacle-task': [idOf('Task')],
  'obstacle-send': [],
  'obstacle-open': [idOf('Obstacle')],
  'obstacle-reply': [idOf('Obstacle')],
  'obstacle-close': [idOf('Obstacle')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'obstacle-list': answerObstacles,
  'obstacle-page': async ({ t, request }, unitId, taskId, page) => {
    const about = { unitId: unitId === 0 ? null : unitId, taskId: taskId === 0 ? null : taskId };
    return answerOutcomeInPlace(t, await listObstacles(request, about), viewObstacleList, page);
  },
  'obstacle-new': async ({ t, request }) => answerOutcome(t, await beginObstacle(request, null), viewRaising),
  'obstacle-tasks': async ({ t, request }) => answerOutcome(t, await offerTasks(request), viewRaising),
  'obstacle-task': async ({ t, request }, id) => ({
    ...answerOutcome(t, await setObstacleTask(request, id), viewRaising),
    replace: true,
  }),
  'obstacle-send': async ({ t, request }) => answerOutcome(t, await raiseObstacle(request), viewRaising),
  'obstacle-open': async ({ t, request }, id) => answerOutcome(t, await showObstacle(request, id), viewObstacleOutcome),
  'obstacle-reply': async ({ t, request }, id) =>
    answerOutcome(t, await askObstacleMessage(request, id), viewObstacleOutcome),
  'obstacle-close': async ({ t, request }, id) =>
    answerOutcome(t, await closeObstacle(request, id), viewObstacleOutcome),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of telling of obstacles, answering and closing them. */
export const obstacleButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['obstacle-send'] };
