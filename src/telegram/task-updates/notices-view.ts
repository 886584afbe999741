import { TASK_UPDATE_DECIDED } from '../../actions/task-updates/task-update-decided-notice.ts';
import { TASK_UPDATE_SENT } from '../../actions/task-updates/task-update-sent-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { viewUpdateCard, viewUpdateDecided } from './view.ts';

/** Notices about updates of tasks. */
export const TASK_UPDATE_NOTICES = [
  wordNotice(TASK_UPDATE_SENT, (t, { update }) => viewUpdateCard(t, update, true)),
  wordNotice(TASK_UPDATE_DECIDED, (t, { update }) => viewUpdateDecided(t, update)),
] as const;
