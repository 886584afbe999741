import * as obstacle from '../../../src/actions/obstacles/answer-obstacle.ts';
import * as raise from '../../../src/actions/obstacles/raise-obstacle.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const obstacleDraft = ({ unit: unitId }: Ids) => ({
  kind: 'obstacle',
  state: { unitId, taskId: null, text: 'Chưa có định mức.', files: [] },
});
/** Who writes about an obstacle: its unit, and those who answer. */
const OBSTACLE_SIDES: Row['needs'] = ['obstacle.raise', ['obstacle.answer', 'everywhere']];
const both = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: OBSTACLE_SIDES, call, done });
const raising = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: ['obstacle.raise'],
  conversation: obstacleDraft,
  call,
  done,
});

export const OBSTACLES: Rows = {
  'obstacles/answer-obstacle.ts#listObstacles': {
    needs: [['obstacle.read', 'somewhere']],
    call: (request) => obstacle.listObstacles(request),
    done: ['obstacles'],
    shows: [
      {
        need: ['obstacle.raise', 'somewhere'],
        seen: ({ mayRaise }: { mayRaise?: boolean }) => mayRaise === true,
      },
      {
        need: 'obstacle.read',
        seen: ({ obstacles }: { obstacles?: unknown[] }) => obstacles !== undefined && obstacles.length > 0,
      },
    ],
  },
  'obstacles/answer-obstacle.ts#showObstacle': {
    needs: ['obstacle.read'],
    call: (request, ids) => obstacle.showObstacle(request, ids.obstacle),
    done: ['card'],
    shows: [
      {
        need: ['obstacle.answer', 'everywhere'],
        seen: ({ mayAnswer }: { mayAnswer?: boolean }) => mayAnswer === true,
      },
    ],
  },
  'obstacles/answer-obstacle.ts#askObstacleMessage': both(
    (request, ids) => obstacle.askObstacleMessage(request, ids.obstacle),
    'ask-message',
  ),
  'obstacles/answer-obstacle.ts#sendObstacleMessage': both(
    (request, ids) => obstacle.sendObstacleMessage(request, ids.obstacle, { text: 'Đã rõ.', files: [] }),
    'sent',
  ),
  'obstacles/answer-obstacle.ts#closeObstacle': both(
    (request, ids) => obstacle.closeObstacle(request, ids.obstacle),
    'moved',
  ),
  'obstacles/raise-obstacle.ts#beginObstacle': {
    needs: [['obstacle.raise', 'somewhere']],
    call: (request) => raise.beginObstacle(request, null),
    done: ['ask'],
  },
  'obstacles/raise-obstacle.ts#writeObstacle': raising(
    (request) => raise.writeObstacle(request, { text: 'Thêm', files: [] }),
    'draft',
  ),
  'obstacles/raise-obstacle.ts#readObstacleDraft': raising((request) => raise.readObstacleDraft(request), 'draft'),
  'obstacles/raise-obstacle.ts#offerTasks': raising((request) => raise.offerTasks(request), 'choose-task'),
  'obstacles/raise-obstacle.ts#setObstacleTask': raising(
    (request, ids) => raise.setObstacleTask(request, ids.task),
    'draft',
  ),
  'obstacles/raise-obstacle.ts#raiseObstacle': raising((request) => raise.raiseObstacle(request), 'raised'),
};
