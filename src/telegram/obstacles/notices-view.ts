import { OBSTACLE_CLOSED } from '../../actions/obstacles/obstacle-closed-notice.ts';
import { OBSTACLE_MESSAGE } from '../../actions/obstacles/obstacle-message-notice.ts';
import { OBSTACLE_RAISED } from '../../actions/obstacles/obstacle-raised-notice.ts';
import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { sentFiles, viewObstacle } from './obstacles-view.ts';

/** Notices about obstacles. */
export const OBSTACLE_NOTICES = [
  wordNotice(OBSTACLE_RAISED, (t, { obstacle }) => viewObstacle(t, obstacle, { mayAnswer: true, takesPart: true })),
  wordNotice(OBSTACLE_MESSAGE, (t, { obstacle, message }) => {
    const values = { code: obstacleCode(obstacle.id), unit: obstacle.unit.name, by: message.by, text: message.text };
    const said = t(message.answer ? 'notices:obstacleAnswered' : 'notices:obstacleAdded', values);
    const reply = t(message.answer ? 'obstacles:button.more' : 'obstacles:button.answer');
    return {
      text: `${said}\n\n${t('notices:obstacleReply')}`,
      buttons: [
        [
          button(reply, 'obstacle-reply', obstacle.id),
          button(t('obstacles:button.close'), 'obstacle-close', obstacle.id),
        ],
      ],
      sent: sentFiles(message.files),
    };
  }),
  wordNotice(OBSTACLE_CLOSED, (t, { obstacleId, unitName: unit }) => ({
    text: t('notices:obstacleClosed', { code: obstacleCode(obstacleId), unit }),
  })),
] as const;
