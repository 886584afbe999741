import { showUnitStatus } from '../../actions/status/show-status.ts';
import { answerStatus } from '../commands/status.ts';
import { answerTask, answerTasks } from '../commands/tasks.ts';
import { viewUnitAnswer } from '../answer-words.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons that show how things stand. */
export const statusCallbacks: CallbackHandlers<'task-open' | 'task-list' | 'status-all' | 'unit-status'> = {
  'task-open': answerTask,
  'task-list': answerTasks,
  'status-all': answerStatus,
  'unit-status': async (ctx, unitId) => ({
    views: [await viewUnitAnswer(ctx, await showUnitStatus(ctx.request, unitId))],
  }),
};
